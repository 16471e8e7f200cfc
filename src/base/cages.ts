/** Places in a machine that take a plug. The number tells the fastest lane that they carry. */
export const cageIds = [
  'osfp',
  'osfp-rhs',
  'osfp224',
  'osfp224-rhs',
  'qsfp-dd',
  'qsfp112',
  'qsfp56',
  'qsfp28',
  'sfp56',
  'sfp28',
  'sfp+',
  'sfp',
  'rj45',
] as const

export type CageId = (typeof cageIds)[number]
