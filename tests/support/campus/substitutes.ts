import type { Equipment, Product } from '#model'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'

/** Like products that take turns, so that a campus has the variety of a real one. */
const alike: readonly (readonly string[])[] = [
  [
    'bitmain-antspace-hd5',
    'bitmain-antspace-hk3',
    'bitmain-antspace-hw5',
    'uminers-hydro-40ft',
    'minerbase-immersion-40ft',
  ],
  ['bitmain-ec2-dt', 'bac-tdfs1238n'],
  ['nvidia-dgx-h100', 'nvidia-dgx-b200', 'nvidia-dgx-b300'],
  ['nvidia-qm9700', 'nvidia-sn5600', 'nvidia-q3400'],
  ['coolit-chx2000', 'boyd-rol4000', 'ocp-deschutes', 'vertiv-coolchip-2300', 'motivair-mcdu-60'],
  ['nvidia-gb300-nvl72', 'nvidia-gb200-nvl72'],
  [
    'cummins-c2250d5-dcc',
    'caterpillar-c175-16-prime',
    'mtu-20v4000-ds3000',
    'cummins-qsk60-g23',
    'caterpillar-3516e',
  ],
  ['vertiv-fa096hc', 'vertiv-fa069hc'],
  ['generic-rack-48u', 'generic-rack-52u'],
]

const familyOf = new Map(alike.flatMap((family) => family.map((id) => [id, family] as const)))

/** The same piece as another product of its family; like pieces of a lot take turns with `turn`. */
export const substitute = (item: Equipment, turn: number): Equipment => {
  const family = item.product === undefined ? undefined : familyOf.get(item.product)
  const product = family?.[turn % family.length]
  return product === undefined ? item : { ...item, product }
}

/** The products of its own that a campus brings with it. */
export const products: readonly Product[] = [...gb300Hall().products, ...superpodH100().products]
