import { formatQuantity } from '#base'
import type { FireCompartment } from '#engines'
import { lithiumPerCompartmentKwh } from '#standards'
import { defineRule, forAi, forMining, onRoom, type Report } from '../define'
import type { Facts } from '../facts'
import { against, capital, idsOf, missingField, roomName, say } from '../shared/wording'

const energy = (kwh: number): string => formatQuantity(kwh, 'kWh')

const nameOf = (facts: Facts, { name, roomRows }: FireCompartment): string =>
  name === undefined ? roomName(facts, roomRows[0] as number) : `fire compartment ${name}`

/** What keeps the verdict open, in words; undefined when everything is known. */
const openPoint = (compartment: FireCompartment): string | undefined => {
  const { name, undeclaredRows, unknownEnergyRows } = compartment
  if (unknownEnergyRows.length > 0) return 'the energy of some batteries is not stated'
  if (undeclaredRows.length > 0) return 'some batteries do not state whether they are lithium-ion'
  return name === undefined
    ? 'which other rooms share its fire compartment is not stated'
    : undefined
}

const judgeCompartment = (facts: Facts, report: Report, compartment: FireCompartment): void => {
  const { roomRows, lithiumKwh, undeclaredKwh, undeclaredRows, unknownEnergyRows } = compartment
  const room = facts.inventory.facility.rooms[roomRows[0] as number]
  if (!room) return
  const subject = onRoom(room.id)
  const limit = facts.parameter(lithiumPerCompartmentKwh)
  const known = lithiumKwh.value
  const noLithium = known === 0 && undeclaredRows.length + unknownEnergyRows.length === 0
  if (known > limit) {
    report.fail(subject, {
      detail: say(
        `${capital(nameOf(facts, compartment))} holds ${energy(known)} of lithium-ion batteries, ${energy(known - limit)} more than the ${energy(limit)} of one fire compartment.`,
      ),
      ...against(facts, known, lithiumPerCompartmentKwh),
      related: idsOf(facts, compartment.batteryRows),
      suggestion: say('Divide the room into fire compartments, or show a large-scale fire test.'),
    })
    return
  }
  const open = openPoint(compartment)
  // Undeclared batteries do not matter where even all of them would stay below the limit.
  const certain = unknownEnergyRows.length === 0 && known + undeclaredKwh.value <= limit
  if (noLithium) report.notApplicable(subject)
  else if (open === undefined || (certain && compartment.name !== undefined)) report.pass(subject)
  else {
    report.unknown(
      subject,
      say(`How much lithium burns together in ${room.name} is not known: ${open}.`),
      [
        ...missingField(facts, unknownEnergyRows, 'energyKwh'),
        ...missingField(facts, undeclaredRows, 'chemistry'),
        ...(compartment.name === undefined ? [{ field: 'fireCompartment' }] : []),
      ],
    )
  }
}

export default defineRule({
  id: 'lithium-per-compartment',
  ref: 'SP-13',
  discipline: 'space',
  title: { en: 'Lithium batteries are divided by fire compartments' },
  about: {
    en: 'One fire compartment holds no more lithium-ion energy than the fire code allows without a large-scale fire test.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['space', 'rooms', 'equipment'],
  judge: (facts, report) => {
    for (const compartment of facts.solution.space.fireCompartments) {
      judgeCompartment(facts, report, compartment)
    }
  },
})
