// Large project files for the journeys and the benchmark.

/** A project file with so many rows, phases, milestones and scenarios, made of a saved one. */
export function project(text, count) {
  const document = JSON.parse(text);
  let next = document.next_id;
  const { plan, money } = document;
  const fill = (list, of) => {
    const first = list[0];
    while (list.length < count) {
      list.push({ ...structuredClone(first), ...of(list.length), id: next });
      next += 1;
    }
  };
  // The rows of a table are copies of its first one with other cells.
  const rows = (table, cells) => {
    const all = plan.rows.filter((row) => row.table === table);
    const first = all[0];
    fill(all, (i) => ({ cells: { ...first.cells, ...cells(i) } }));
    return all;
  };
  const short = rows('short', (i) => ({ measures: `Measure ${i}`, owner: `Owner ${i % 7}` }));
  const long = rows('long', (i) => ({ direction: `Direction ${i}` }));
  const phases = rows('phases', (i) => ({ name: `Phase ${i}` }));
  const milestones = rows('milestones', (i) => (
    { name: `Milestone ${i}`, phase: { row: phases[i % phases.length].id } }
  ));
  plan.rows = [...short, ...long, ...phases, ...milestones];
  fill(money.scenarios, (i) => ({ name: `Scenario ${i}` }));
  document.next_id = next;
  return JSON.stringify(document);
}
