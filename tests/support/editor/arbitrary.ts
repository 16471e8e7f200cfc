import fc from 'fast-check'
import type { Facility, KindId } from '#model'
import { facilityWith, item, link } from './facility'

const place = fc.record({
  x: fc.integer({ min: -400, max: 400 }).map((tenths) => tenths / 10),
  y: fc.integer({ min: -400, max: 400 }).map((tenths) => tenths / 10),
  rotationDeg: fc.constantFrom(0, 15, 90, 180, 270),
})

const kinds: readonly KindId[] = ['rack', 'pdu', 'ups', 'server', 'cdu', 'generator']

/** Tags that count, tags that do not, and tags that two things share. */
const tag = fc.oneof(
  fc.constantFrom('RACK-01', 'RACK-9', 'UPS-A-01', 'MAIN BUS', 'PDU-099', ''),
  fc.string({ maxLength: 12 }),
)

/**
 * Facilities of up to 30 pieces of equipment, some mounted in others, with up to 40 power
 * connections between any two of them. They need not make sense; commands must hold all the same.
 */
export const facilities: fc.Arbitrary<Facility> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      tag,
      place,
      host: fc.option(fc.nat(29), { freq: 3 }),
    }),
    { maxLength: 30 },
  )
  .chain((rows) => {
    const nth = fc.nat(Math.max(0, rows.length - 1))
    const pairs = fc.array(fc.tuple(nth, nth), { maxLength: rows.length < 2 ? 0 : 40 })
    return pairs.map((ends) =>
      facilityWith({
        equipment: rows.map(({ kind, tag: name, place: at, host }, index) =>
          item(`e${index}`, kind, {
            ...at,
            tag: name,
            // Hosts come first in the file, so nothing is inside itself.
            ...(host !== null && host < index ? { inside: { equipment: `e${host}` } } : {}),
          }),
        ),
        connections: ends
          .filter(([from, to]) => from !== to)
          .map(([from, to], index) => link(`c${index}`, `e${from}.out`, `e${to}.in`)),
      }),
    )
  })

/** Some of the equipment of a facility. */
const selectionOf = ({ equipment }: Facility): fc.Arbitrary<string[]> =>
  fc.subarray(equipment.map(({ id }) => id))

/** A facility with a selection of its equipment. */
export const selected: fc.Arbitrary<{ facility: Facility; ids: string[] }> = facilities.chain(
  (facility) => selectionOf(facility).map((ids) => ({ facility, ids })),
)
