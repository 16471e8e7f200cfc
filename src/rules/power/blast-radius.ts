import { defineRule, forMining, onEquipment } from '../define'
import { isComponent, judgedLoads, rowsWithRole } from '../shared/power'
import { counted, idOf, idsOf, kw, say, tagOf } from '../shared/wording'

export default defineRule({
  id: 'blast-radius',
  ref: 'PW-04',
  discipline: 'power',
  title: { en: 'What one component takes down' },
  about: {
    en: 'A mine lives with single points of failure. This tells, for each component that feeds several loads alone, how many kW go dark with it.',
  },
  severity: forMining('info'),
  reads: ['power', 'equipment', 'rooms'],
  judge: (facts, report) => {
    const byId = new Map(facts.solution.power.componentLosses.map((state) => [state.lost, state]))
    const findings = rowsWithRole(facts, isComponent).flatMap((row) => {
      const state = byId.get(idOf(facts, row))
      const dropped = state ? judgedLoads(facts, state.dropped) : []
      if (state && dropped.length > 1) return [{ row, state, dropped }]
      report.pass(onEquipment(idOf(facts, row)))
      return []
    })
    findings.sort((a, b) => b.state.droppedItKw - a.state.droppedItKw || a.row - b.row)
    for (const { row, state, dropped } of findings) {
      report.fail(onEquipment(idOf(facts, row)), {
        detail: say(
          `${tagOf(facts, row)} takes ${counted(dropped.length, 'load')} down with it: ${kw(state.droppedItKw)}.`,
        ),
        measured: state.droppedItKw,
        measure: say('IT load lost'),
        unit: 'kW',
        related: idsOf(facts, dropped),
        suggestion: say('Divide the loads over more units where this is too much to wait for.'),
      })
    }
  },
})
