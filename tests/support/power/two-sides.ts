import type { Sketch } from './graph'

/**
 * So many blocks of 2.5 MW, each with a UPS and a PDU on side A and on side B and one load with a
 * cord to both, numbered from 1: `upsA1`, `pduB1`, `block1`. Nothing ties the blocks together.
 */
export const twoSides = (count: number, loadKw: number): Sketch => {
  const blocks = Array.from({ length: count }, (_, at) => at + 1)
  const ofEach = <T>(make: (side: string, block: number) => readonly T[]): T[] =>
    blocks.flatMap((block) => ['A', 'B'].flatMap((side) => make(side, block)))
  return {
    nodes: Object.fromEntries([
      ['utilA', 'source'],
      ['utilB', 'source'],
      ...ofEach((side, block) => [
        [`ups${side}${block}`, { role: 'ups', ratingKw: 2500 }],
        [`pdu${side}${block}`, { role: 'converter', ratingKw: 2500 }],
      ]),
    ]),
    edges: ofEach((side, block) => [
      `util${side}>ups${side}${block}`,
      `ups${side}${block}>pdu${side}${block}`,
    ]),
    loads: Object.fromEntries(
      blocks.map((block) => [
        `block${block}`,
        { kw: loadKw, needed: 1, cords: { [`pduA${block}`]: 1, [`pduB${block}`]: 1 } },
      ]),
    ),
  }
}
