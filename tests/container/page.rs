//! Tables of web pages, as systems export them under the name of a workbook.

use rapport::container::page_table;

#[test]
fn a_page_of_a_shop_back_end_is_read() {
    let page = r#"<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gb2312">
        <style>td { mso-number-format:"\@" } </style><script>if (1 < 2) { "<table>" }</script></head><body>
        <!-- <table><tr><td>no</td></tr><tr><td>no</td></tr><tr><td>no</td></tr><tr><td>no</td></tr></table> -->
        <table><tr><td colspan=3>订单导出</td></tr></table>
        <TABLE border=1><THEAD><TR><TH>订单编号</TH><TH>买家<BR>会员名</TH><TH>金额</TH></TR></THEAD>
        <tr><td style='a:">"'>&#50;837465019283746501</td><td>tb_&lt;ann&gt;</td><td>&yen;&nbsp;1,128.00</td></tr>
        <tr><td x:str="2">2837465019283746502</td><td>
            tb_ben   &amp; Co
        </td><td>"59.90"</td>
        <tr><td>&unknown;</td><td/><td>R&D; A&B</td></table></body></html>"#;
    let expected = "订单编号,买家 会员名,金额\n2837465019283746501,tb_<ann>,\"¥ 1,128.00\"\n\
        2837465019283746502,tb_ben & Co,\"\"\"59.90\"\"\"\n&unknown;,,R&D; A&B\n";
    assert_eq!(page_table(page).as_deref(), Some(expected));
}

#[test]
fn what_holds_no_table_gives_none_and_nothing_stops_the_reader() {
    for page in
        ["", "<", "<table", "<table><tr><td>1", "<!--", "<script><table>", "<td>1</td><tr><td>2", "<table><tr></table>"]
    {
        assert_eq!(page_table(page), None, "{page}");
    }
    let page = "<table><tr><td>a<td>b<tr><td>1<td>2";
    for end in 0..=page.len() {
        page_table(&page[..end]);
    }
    assert_eq!(page_table(page).as_deref(), Some("a,b\n1,2\n"));
    // Of a table within a table, the one with more rows.
    let nested = "<table><tr><td><table><tr><td>a</td></tr><tr><td>1</td></tr></table></td></tr></table>";
    assert_eq!(page_table(nested).as_deref(), Some("a\n1\n"));
}
