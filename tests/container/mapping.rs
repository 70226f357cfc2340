use rapport::import::Mapping;

#[test]
fn a_compressed_file_is_one_range_and_old_profiles_are_still_read() {
    let compressed = Mapping { compressed: true, delimiter: b',', ..Mapping::default() };
    assert!(!compressed.is_splittable());
    // Next month's file may come unpacked, or the other way round: the profile is the same.
    let plain = Mapping { compressed: false, ..compressed.clone() };
    assert!(!compressed.for_file(&plain).compressed);
    assert!(plain.for_file(&compressed).compressed);
    // What was stored before the field was there.
    let mut stored = serde_json::to_value(&plain).unwrap();
    stored.as_object_mut().unwrap().remove("compressed");
    assert_eq!(serde_json::from_value::<Mapping>(stored).unwrap(), plain);
}
