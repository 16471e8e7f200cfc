import type { ConnectionFault } from '#engines'
import { defineRule, forAi, forMining, onEquipment, onFacility } from '../define'

import { nameOf, say } from '../shared/wording'

const stories: Readonly<Record<Exclude<ConnectionFault['type'], 'voltage'>, string>> = {
  direction: 'runs against its ports: power leaves at an output and arrives at an input',
  medium: 'joins ports of different kinds, such as power and coolant',
  dangling: 'leads to equipment or to a port that does not exist',
  occupied: 'is more than its port takes',
}

export default defineRule({
  id: 'connections-are-sound',
  ref: 'PW-01',
  discipline: 'power',
  title: { en: 'Connections fit their ports' },
  about: {
    en: 'Every connection joins two ports that exist, of the same medium, in the right direction, and no port holds more than it takes.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['connections', 'equipment', 'power'],
  judge: (facts, report) => {
    const { inventory, solution } = facts
    const { connections } = inventory.facility
    const { faults } = solution.power
    const byId = new Map(faults.map((fault) => [fault.connection, fault]))
    const told = new Set<string>()
    for (const connection of connections) {
      const fault = byId.get(connection.id)
      if (!fault || fault.type === 'voltage') continue
      const { from, to } = connection
      const end = [to, from].find(({ equipment }) => inventory.rowOf.has(equipment))
      const subject = end ? onEquipment(end.equipment) : onFacility
      // One finding for a piece of equipment, whatever number of its connections is wrong.
      if (told.has(subject.id)) continue
      told.add(subject.id)
      report.fail(subject, {
        detail: say(
          `The connection from ${nameOf(facts, from.equipment)} (${from.port}) to ${nameOf(facts, to.equipment)} (${to.port}) ${stories[fault.type]}.`,
        ),
        related: [from.equipment, to.equipment],
        suggestion: say('Delete it and connect the ports again.'),
      })
    }
    if (connections.length === 0) report.notApplicable(onFacility)
    else if (told.size === 0) report.pass(onFacility)
  },
})
