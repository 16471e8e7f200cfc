import type { CageId } from '#base'
import type { ParameterSource } from './define'
import type { Transceiver } from './types'

const nvidia = (document: string): ParameterSource => ({
  document: `NVIDIA ${document}`,
  grade: 'primary',
})
const dell: ParameterSource = {
  document: 'Dell Networking transceivers and cables specification sheet, 2026',
  grade: 'primary',
}
const linkx = nvidia('LinkX 100G-PAM4 product line overview')
const cabling = nvidia('DGX SuperPOD cabling data centers design guide, transceivers')
const fotc = (page: string): ParameterSource => ({
  document: `IEEE 802.3, ${page}`,
  via: 'TIA Fiber Optics Tech Consortium',
  grade: 'primary',
})
const unnamed: ParameterSource = { document: 'unnamed public source', grade: 'secondary' }
const judged: ParameterSource = { grade: 'estimate' }

type Row = Omit<Transceiver, 'id' | 'name' | 'source'>
const row = (id: string, name: string, source: ParameterSource, values: Row): Transceiver => ({
  id,
  name,
  ...values,
  source,
})

const twin = { linksPerModule: 2 } as const
const single = { linksPerModule: 1 } as const
const sr4 = {
  gbps: 400,
  splitGbps: 200,
  family: '400g-sr4',
  connector: 'mpo-12',
  fibreType: 'multimode',
  reachM: { OM3: 30, OM4: 50 },
  fibresPerLink: 8,
} as const
const dr4 = {
  gbps: 400,
  splitGbps: 200,
  family: '400g-dr4',
  connector: 'mpo-12',
  fibreType: 'singlemode',
  fibresPerLink: 8,
} as const
const fr4 = {
  gbps: 400,
  family: '400g-fr4',
  connector: 'lc',
  fibreType: 'singlemode',
  fibresPerLink: 2,
} as const

/** Modules of 100 Gb/s lanes for twin-port OSFP cages and the adapters opposite. */
const ndr: readonly Transceiver[] = [
  row('mma4z00-ns', 'MMA4Z00-NS twin-port OSFP 2×SR4', nvidia('MMA4Z00-NS product specification'), {
    ...sr4,
    ...twin,
    plug: 'osfp',
    powerW: 17,
  }),
  row(
    'mma4z00-ns-flt',
    'MMA4Z00-NS-FLT twin-port OSFP 2×SR4, riding heat sink',
    {
      document: 'NVIDIA DGX SuperPOD H100 reference architecture RA-11333-001',
      clause: 'Table 8, 980-9I51A-00NS00; draw as the typical to highest of MMA4Z00-NS',
      grade: 'derived',
    },
    { ...sr4, ...twin, plug: 'osfp-rhs', powerW: 16 },
  ),
  row('mma4z00-ns400', 'MMA4Z00-NS400 OSFP SR4', nvidia('MMA4Z00-NS400 product specification'), {
    ...sr4,
    ...single,
    plug: 'osfp-rhs',
    powerW: 8,
    splitPowerW: 5.5,
  }),
  row('mma1z00-ns400', 'MMA1Z00-NS400 QSFP112 SR4', nvidia('MMA1Z00-NS400 product specification'), {
    ...sr4,
    ...single,
    plug: 'qsfp112',
    powerW: 8,
    splitPowerW: 5.5,
  }),
  row('mms4x00-ns', 'MMS4X00-NS twin-port OSFP 2×DR4', nvidia('MMS4X00-NS product specification'), {
    ...dr4,
    ...twin,
    plug: 'osfp',
    reachM: { OS2: 100 },
    powerW: 17,
  }),
  row('mms4x00-nm', 'MMS4X00-NM twin-port OSFP 2×DR4', nvidia('MMS4X00-NM product specification'), {
    ...dr4,
    ...twin,
    plug: 'osfp',
    reachM: { OS2: 500 },
    powerW: 17,
  }),
  row(
    'mms4x00-nm-hgx',
    'MMS4X00-NM-HGX twin-port OSFP 2×DR4, riding heat sink',
    nvidia('MMS4X00-NM-HGX product specification'),
    { ...dr4, ...twin, plug: 'osfp-rhs', reachM: { OS2: 500 } },
  ),
  row('mms4x00-ns400', 'MMS4X00-NS400 OSFP DR4', nvidia('MMS4X00-NS400 product specification'), {
    ...dr4,
    ...single,
    plug: 'osfp-rhs',
    reachM: { OS2: 100 },
    powerW: 9,
    splitPowerW: 5,
  }),
  row('mms1x00-ns400', 'MMS1X00-NS400 QSFP112 DR4', nvidia('MMS1X00-NS400 product specification'), {
    ...dr4,
    ...single,
    plug: 'qsfp112',
    reachM: { OS2: 500 },
    powerW: 9,
    splitPowerW: 5.5,
  }),
  row('mms4x50-nm', 'MMS4X50-NM twin-port OSFP 2×FR4', nvidia('MMS4X50-NM product specification'), {
    ...fr4,
    ...twin,
    plug: 'osfp',
    reachM: { OS2: 2000 },
    powerW: 17,
  }),
]

/** Modules of 200 Gb/s lanes. There is no multimode among them. */
const xdrDr4 = {
  gbps: 800,
  splitGbps: 400,
  family: '800g-dr4',
  connector: 'mpo-12',
  fibreType: 'singlemode',
  reachM: { OS2: 500 },
  fibresPerLink: 8,
} as const
const xdr: readonly Transceiver[] = [
  row('xdr-2xdr4', 'XDR twin-port OSFP 2×800G DR4', judged, {
    ...xdrDr4,
    ...twin,
    plug: 'osfp224',
    powerW: 25,
  }),
  row('xdr-2xdr4-rhs', 'XDR twin-port OSFP 2×800G DR4, riding heat sink', judged, {
    ...xdrDr4,
    ...twin,
    plug: 'osfp224-rhs',
    powerW: 25,
  }),
  row('xdr-dr4-rhs', 'XDR OSFP 800G DR4, riding heat sink', judged, {
    ...xdrDr4,
    ...single,
    plug: 'osfp224-rhs',
    powerW: 13,
  }),
]

const dell400 = (
  plug: CageId,
  id: string,
  name: string,
  values: Omit<Row, 'plug' | 'gbps' | 'linksPerModule'>,
  source = dell,
): Transceiver => row(id, name, source, { ...values, plug, gbps: 400, linksPerModule: 1 })

const multimode = { fibreType: 'multimode' } as const
const singlemode = { fibreType: 'singlemode' } as const
const mpo12 = { connector: 'mpo-12', fibresPerLink: 8 } as const
const mpo16 = { connector: 'mpo-16', fibresPerLink: 16 } as const
const lc = { connector: 'lc', fibresPerLink: 2 } as const

/** 400 Gb/s Ethernet in QSFP112 (four lanes of 100) and QSFP-DD (eight of 50). */
const ethernet400: readonly Transceiver[] = [
  dell400('qsfp112', '400g-vr4-qsfp112', '400G VR4 QSFP112', {
    ...multimode,
    ...mpo12,
    family: '400g-sr4',
    reachM: { OM3: 30, OM4: 50 },
    powerW: 8,
  }),
  dell400(
    'qsfp112',
    '400g-sr4-qsfp112',
    '400GBASE-SR4 QSFP112',
    { ...multimode, ...mpo12, family: '400g-sr4', reachM: { OM3: 60, OM4: 100 } },
    {
      document: 'IEEE P802.3db objectives',
      clause: '100 m on OM4; 60 m on OM3 is an estimate',
      via: 'v-i-systems.com',
      grade: 'secondary',
    },
  ),
  dell400('qsfp-dd', '400g-sr8', '400GBASE-SR8 QSFP-DD', {
    ...multimode,
    ...mpo16,
    family: '400g-sr8',
    reachM: { OM3: 70, OM4: 100, OM5: 100 },
    powerW: 8.5,
  }),
  dell400('qsfp-dd', '400g-sr4.2', '400GBASE-SR4.2 QSFP-DD', {
    ...multimode,
    ...mpo12,
    family: '400g-sr4.2',
    reachM: { OM3: 70, OM4: 100, OM5: 150 },
    powerW: 12,
  }),
  ...(['qsfp112', 'qsfp-dd'] as const).flatMap((plug) => [
    dell400(plug, `400g-dr4-${plug}`, `400GBASE-DR4 ${plug.toUpperCase()}`, {
      ...singlemode,
      ...mpo12,
      family: '400g-dr4',
      reachM: { OS2: 500 },
      powerW: 10,
    }),
    dell400(plug, `400g-edr4-${plug}`, `400G EDR4 (DR4+) ${plug.toUpperCase()}`, {
      ...singlemode,
      ...mpo12,
      family: '400g-dr4',
      reachM: { OS2: 2000 },
      powerW: 10,
    }),
    dell400(plug, `400g-fr4-${plug}`, `400G FR4 ${plug.toUpperCase()}`, {
      ...singlemode,
      ...lc,
      family: '400g-fr4',
      reachM: { OS2: 2000 },
      powerW: 10,
    }),
    dell400(plug, `400g-lr4-${plug}`, `400G LR4 ${plug.toUpperCase()}`, {
      ...singlemode,
      ...lc,
      family: '400g-lr4',
      reachM: { OS2: 10_000 },
      powerW: 10,
    }),
  ]),
  dell400(
    'qsfp-dd',
    '400g-lr8',
    '400GBASE-LR8 QSFP-DD',
    {
      ...singlemode,
      ...lc,
      family: '400g-lr8',
      reachM: { OS2: 10_000, 'OS2-indoor': 8000, OS1a: 4000 },
    },
    fotc('400GBASE-LR8'),
  ),
  dell400(
    'qsfp-dd',
    '400g-zr',
    '400ZR QSFP-DD',
    { ...singlemode, ...lc, family: '400g-zr', reachM: { OS2: 80_000 } },
    { document: 'OIF 400ZR', via: 'optcore.net, ipinfusion.com', grade: 'secondary' },
  ),
  dell400('qsfp-dd', '400g-openzr-plus', 'OpenZR+ QSFP-DD', {
    ...singlemode,
    ...lc,
    family: '400g-openzr-plus',
    reachM: { OS2: 120_000 },
    powerW: 21,
  }),
]

/** 800 Gb/s Ethernet in OSFP: as one link of eight lanes, or as two of 400. */
const ethernet800: readonly Transceiver[] = [
  row('800g-2vr4', '800G 2×VR4 OSFP', dell, {
    ...multimode,
    ...mpo12,
    ...twin,
    plug: 'osfp',
    gbps: 400,
    family: '400g-sr4',
    reachM: { OM3: 30, OM4: 50 },
    powerW: 16,
  }),
  row('800g-2dr4-lpo', '800G 2×DR4 LPO OSFP', dell, {
    ...singlemode,
    ...mpo12,
    ...twin,
    plug: 'osfp',
    gbps: 400,
    family: '400g-dr4',
    reachM: { OS2: 500 },
    powerW: 8.5,
  }),
  row('800g-2fr4', '800G 2×FR4 OSFP', dell, {
    ...singlemode,
    ...lc,
    ...twin,
    plug: 'osfp',
    gbps: 400,
    family: '400g-fr4',
    reachM: { OS2: 2000 },
    powerW: 14.5,
  }),
  row('800g-vr8', '800G VR8 OSFP', dell, {
    ...multimode,
    ...mpo16,
    ...single,
    plug: 'osfp',
    gbps: 800,
    family: '800g-vr8',
    reachM: { OM3: 30, OM4: 50 },
    powerW: 15,
  }),
  row('800g-dr8', '800G DR8 LPO OSFP', dell, {
    ...singlemode,
    ...mpo16,
    ...single,
    plug: 'osfp',
    gbps: 800,
    family: '800g-dr8',
    reachM: { OS2: 500 },
    powerW: 8.5,
  }),
  row('800g-edr8', '800G EDR8 OSFP', dell, {
    ...singlemode,
    ...mpo16,
    ...single,
    plug: 'osfp',
    gbps: 800,
    family: '800g-dr8',
    reachM: { OS2: 2000 },
    powerW: 14.5,
  }),
]

const slower = (
  id: string,
  name: string,
  values: Omit<Row, 'linksPerModule'>,
  source = cabling,
): Transceiver => row(id, name, source, { ...values, linksPerModule: 1 })

/** 200 Gb/s and less. */
const upTo200: readonly Transceiver[] = [
  slower('200g-sr4', '200GBASE-SR4 QSFP56', {
    ...multimode,
    ...mpo12,
    plug: 'qsfp56',
    gbps: 200,
    family: '200g-sr4',
    reachM: { OM4: 100 },
  }),
  slower('100g-sr4', '100GBASE-SR4 QSFP28', {
    ...multimode,
    ...mpo12,
    plug: 'qsfp28',
    gbps: 100,
    family: '100g-sr4',
    reachM: { OM4: 100 },
  }),
  slower('100g-psm4', '100G PSM4 QSFP28', {
    ...singlemode,
    ...mpo12,
    plug: 'qsfp28',
    gbps: 100,
    family: '100g-psm4',
    reachM: { OS2: 500 },
  }),
  slower('100g-cwdm4', '100G CWDM4 QSFP28', {
    ...singlemode,
    ...lc,
    plug: 'qsfp28',
    gbps: 100,
    family: '100g-cwdm4',
    reachM: { OS2: 2000 },
  }),
  slower('100g-lr4', '100GBASE-LR4 QSFP28', {
    ...singlemode,
    ...lc,
    plug: 'qsfp28',
    gbps: 100,
    family: '100g-lr4',
    reachM: { OS2: 10_000 },
  }),
  slower('100g-er4', '100G ER QSFP28', {
    ...singlemode,
    ...lc,
    plug: 'qsfp28',
    gbps: 100,
    family: '100g-er4',
    reachM: { OS2: 40_000 },
  }),
  slower('25g-sr', '25GBASE-SR SFP28', {
    ...multimode,
    ...lc,
    plug: 'sfp28',
    gbps: 25,
    family: '25g-sr',
    reachM: { OM4: 100 },
  }),
  slower('25g-lr', '25GBASE-LR SFP28', {
    ...singlemode,
    ...lc,
    plug: 'sfp28',
    gbps: 25,
    family: '25g-lr',
    reachM: { OS2: 10_000 },
  }),
  slower(
    '10g-lr',
    '10GBASE-LR SFP+',
    {
      ...singlemode,
      ...lc,
      plug: 'sfp+',
      gbps: 10,
      family: '10g-lr',
      reachM: { OS2: 10_000 },
    },
    unnamed,
  ),
  slower(
    '1g-lx',
    '1000BASE-LX SFP',
    {
      ...singlemode,
      ...lc,
      plug: 'sfp',
      gbps: 1,
      family: '1g-lx',
      reachM: { OS2: 10_000 },
    },
    unnamed,
  ),
  slower(
    '10g-t-sfp',
    '10GBASE-T SFP+',
    {
      fibreType: 'twisted-pair',
      connector: 'rj45',
      fibresPerLink: 0,
      plug: 'sfp+',
      gbps: 10,
      family: '10g-t',
      reachM: { copper: 30 },
      powerW: 2.5,
    },
    dell,
  ),
  slower(
    '1g-t-sfp',
    '1000BASE-T SFP',
    {
      fibreType: 'twisted-pair',
      connector: 'rj45',
      fibresPerLink: 0,
      plug: 'sfp',
      gbps: 1,
      family: '1g-t',
      reachM: { copper: 100 },
    },
    dell,
  ),
]

/**
 * Every transceiver, in the order in which they are offered: of two that reach as far, the earlier.
 * Where a module's own page was not read, LinkX's overview gives 17 W as the most of a twin-port one.
 */
export const transceivers: readonly Transceiver[] = [
  ...ndr.map((one) => (one.powerW === undefined ? { ...one, powerW: 17, source: linkx } : one)),
  ...xdr,
  ...ethernet400,
  ...ethernet800,
  ...upTo200,
]
