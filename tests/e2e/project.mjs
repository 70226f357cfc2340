// Large project files for the journeys and the benchmark.

/** A project file with so many rows, phases, milestones and scenarios, made of a saved one. */
export function project(text, count) {
  const document = JSON.parse(text);
  let next = document.next_id;
  const fill = (list, of) => {
    const first = list[0];
    while (list.length < count) {
      list.push({ ...structuredClone(first), ...of(list.length), id: next });
      next += 1;
    }
  };
  const { plan, money } = document;
  fill(plan.short, (i) => ({ measures: `Measure ${i}`, owner: `Owner ${i % 7}` }));
  fill(plan.long, (i) => ({ direction: `Direction ${i}` }));
  fill(plan.phases, (i) => ({ name: `Phase ${i}` }));
  fill(plan.milestones, (i) => ({ name: `Milestone ${i}`, phase: plan.phases[i % plan.phases.length].id }));
  fill(money.scenarios, (i) => ({ name: `Scenario ${i}` }));
  document.next_id = next;
  return JSON.stringify(document);
}
