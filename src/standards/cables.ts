import type { CageId } from '#base'
import type { ParameterSource } from './define'
import type { Cable, Connector, FibreGrade } from './types'

const nvidia = (document: string): ParameterSource => ({
  document: `NVIDIA ${document}`,
  grade: 'primary',
})
const judged: ParameterSource = { grade: 'estimate' }
const planning: ParameterSource = {
  document: 'NVIDIA DGX SuperPOD Data Center Design (H100)',
  clause: 'Table 18; bend radius ten diameters, Oracle Exadata cable management guide',
  grade: 'derived',
}
const twinax: ParameterSource = {
  document: 'NVIDIA DGX SuperPOD Data Center Design (H100)',
  clause: 'Table 18; bend radius of twinax by gauge from wavesplitter.jp',
  grade: 'derived',
}
const oracle: ParameterSource = {
  document: 'Oracle Exadata cable management arm guide',
  clause: 'bend radius; weight is an estimate',
  grade: 'derived',
}
const spec = nvidia('LinkX 100G-PAM4 product line overview')
const structured = nvidia('Interconnect Structured Cabling Requirements NDR/XDR/400-800G ETH')

type Row = Omit<Cable, 'id' | 'name' | 'medium' | 'source'>
const cable = (
  medium: Cable['medium'],
  id: string,
  name: string,
  source: ParameterSource,
  values: Row,
): Cable => ({ id, name, medium, ...values, source })

const thin = { odM: 0.00943, kgPerM: 0.045, bendRadiusM: 0.023, sizeSource: twinax } as const
const thick = { ...thin, bendRadiusM: 0.033 } as const
const fibre = { odM: 0.003, kgPerM: 0.009, bendRadiusM: 0.03, sizeSource: planning } as const

const plug = (cage: CageId, links: number) => ({ plug: cage, links })
const twinOsfp = [
  [plug('osfp', 2), plug('osfp', 2)],
  [plug('osfp', 2), plug('osfp-rhs', 2)],
] as const
const suffix = (ends: readonly { readonly plug: CageId }[]) =>
  ends.some((end) => end.plug === 'osfp-rhs') ? '-flt' : ''

const passive: readonly Cable[] = [
  ...twinOsfp.map((ends) =>
    cable(
      'passive-copper',
      `mcp4y10${suffix(ends)}`,
      `MCP4Y10 twin-port OSFP DAC 2×400G${suffix(ends) && ', one flat end'}`,
      nvidia('MCP4Y10 product specification'),
      {
        ...thin,
        plugs: ends,
        gbps: [400],
        reachM: 2,
        lengthsM: [0.5, 1, 1.5, 2],
        linksPerCable: 2,
        powerW: [0.1, 0.1],
      },
    ),
  ),
  // The same eight lanes of 100 Gb/s as one link of 800.
  cable(
    'passive-copper',
    'mcp4y10-800',
    'MCP4Y10 OSFP DAC as one link of 800G',
    nvidia('MCP4Y10 product specification'),
    {
      ...thin,
      plugs: [plug('osfp', 1), plug('osfp', 1)],
      gbps: [800],
      reachM: 2,
      lengthsM: [0.5, 1, 1.5, 2],
      linksPerCable: 1,
      powerW: [0.1, 0.1],
    },
  ),
  ...(['qsfp112', 'qsfp-dd'] as const).map((cage) =>
    cable('passive-copper', `dac-400g-${cage}`, `400G ${cage.toUpperCase()} DAC`, judged, {
      odM: 0.008,
      kgPerM: 0.045,
      bendRadiusM: 0.023,
      sizeSource: { document: 'wavesplitter.jp', clause: '16 pairs of 30 AWG', grade: 'secondary' },
      plugs: [plug(cage, 1), plug(cage, 1)],
      gbps: [400],
      reachM: 2,
      lengthsM: [0.5, 1, 1.5, 2],
      linksPerCable: 1,
      powerW: [0.1, 0.1],
    }),
  ),
  ...(
    [
      ['mcp7y00', 'MCP7Y00 OSFP to 2 × OSFP', 'osfp-rhs', 400, 2],
      ['mcp7y10', 'MCP7Y10 OSFP to 2 × QSFP112', 'qsfp112', 400, 2],
      ['mcp7y50', 'MCP7Y50 OSFP to 4 × OSFP', 'osfp-rhs', 200, 4],
      ['mcp7y40', 'MCP7Y40 OSFP to 4 × QSFP112', 'qsfp112', 200, 4],
    ] as const
  ).map(([id, name, far, gbps, links]) =>
    cable(
      'passive-copper',
      id,
      `${name} DAC splitter`,
      nvidia(`${id.toUpperCase()} product specification`),
      {
        ...thick,
        plugs: [plug('osfp', links), plug(far, 1)],
        gbps: [gbps],
        reachM: 3,
        lengthsM: [1, 1.5, 2, 2.5, 3],
        linksPerCable: links,
        powerW: [0.1, 0.1],
      },
    ),
  ),
  cable(
    'passive-copper',
    'mcp7y60',
    'MCP7Y60 OSFP to 2 × QSFP56 DAC splitter',
    nvidia('MCP7Y60 product specification'),
    {
      ...thick,
      plugs: [plug('osfp', 2), plug('qsfp56', 1)],
      gbps: [200],
      reachM: 2,
      lengthsM: [1, 1.5, 2],
      linksPerCable: 2,
      powerW: [0.1, 0.1],
    },
  ),
  cable('passive-copper', 'dac-200g', '200G QSFP56 DAC', judged, {
    ...thin,
    odM: 0.0065,
    plugs: [plug('qsfp56', 1), plug('qsfp56', 1)],
    gbps: [200, 100],
    reachM: 2,
    lengthsM: [0.5, 1, 1.5, 2],
    linksPerCable: 1,
    powerW: [0.1, 0.1],
  }),
  cable('passive-copper', 'dac-100g', '100G QSFP28 DAC', judged, {
    odM: 0.0058,
    kgPerM: 0.045,
    bendRadiusM: 0.029,
    sizeSource: oracle,
    plugs: [plug('qsfp28', 1), plug('qsfp28', 1)],
    gbps: [100],
    reachM: 3,
    lengthsM: [1, 2, 3],
    linksPerCable: 1,
    powerW: [0.1, 0.1],
  }),
]

const active: readonly Cable[] = [
  ...twinOsfp.map((ends) =>
    cable(
      'active-copper',
      `mca4j80${suffix(ends)}`,
      `MCA4J80 twin-port OSFP LACC 2×400G${suffix(ends) && ', one flat end'}`,
      spec,
      {
        ...thick,
        plugs: ends,
        gbps: [400],
        reachM: 5,
        lengthsM: [3, 4, 5],
        linksPerCable: 2,
        powerW: [1.5, 1.5],
      },
    ),
  ),
  ...(
    [
      ['mca7j60', 'MCA7J60 OSFP to 2 × OSFP', 'osfp-rhs', 400, 2],
      ['mca7j65', 'MCA7J65 OSFP to 2 × QSFP112', 'qsfp112', 400, 2],
      ['mca7j70', 'MCA7J70 OSFP to 4 × OSFP', 'osfp-rhs', 200, 4],
      ['mca7j75', 'MCA7J75 OSFP to 4 × QSFP112', 'qsfp112', 200, 4],
    ] as const
  ).map(([id, name, far, gbps, links]) =>
    cable('active-copper', id, `${name} LACC splitter`, spec, {
      ...thick,
      plugs: [plug('osfp', links), plug(far, 1)],
      gbps: [gbps],
      reachM: 5,
      lengthsM: [4, 5],
      linksPerCable: links,
      powerW: [1.5, 0.8],
    }),
  ),
  cable(
    'active-copper',
    'aec-800g',
    'Twin-port OSFP AEC 2×400G',
    {
      document: 'Vitex 800G DAC and AEC guide',
      clause: 'reach; its power is an estimate',
      via: 'unnamed public source',
      grade: 'secondary',
    },
    {
      ...thick,
      plugs: [plug('osfp', 2), plug('osfp', 2)],
      gbps: [400],
      reachM: 7,
      lengthsM: [3, 4, 5, 6, 7],
      linksPerCable: 2,
      powerW: [10, 10],
    },
  ),
  cable('active-copper', 'mca4j80-800', 'MCA4J80 OSFP LACC as one link of 800G', spec, {
    ...thick,
    plugs: [plug('osfp', 1), plug('osfp', 1)],
    gbps: [800],
    reachM: 5,
    lengthsM: [3, 4, 5],
    linksPerCable: 1,
    powerW: [1.5, 1.5],
  }),
  ...([plug('osfp224', 2), plug('osfp224-rhs', 2), plug('osfp224-rhs', 1)] as const).map((far) =>
    cable(
      'active-copper',
      `xdr-lacc-${far.plug}-${far.links}`,
      `XDR LACC OSFP to ${far.links === 1 ? '2 × ' : ''}OSFP${far.plug === 'osfp224' ? '' : ', riding heat sink'}`,
      judged,
      {
        ...thick,
        plugs: [plug('osfp224', 2), far],
        gbps: [800],
        reachM: 1.5,
        lengthsM: [1, 1.5],
        linksPerCable: 2,
        powerW: [1.5, far.links === 1 ? 0.8 : 1.5],
      },
    ),
  ),
]

const hdrOptical: ParameterSource = {
  document: 'NVIDIA LinkX 100G-PAM4 product line overview',
  clause: 'HDR to 30 m, below 12 W; the lengths between are an estimate',
  grade: 'derived',
}

const optical: readonly Cable[] = [
  cable('aoc', 'aoc-200g-qsfp56', '200G QSFP56 AOC', hdrOptical, {
    ...fibre,
    plugs: [plug('qsfp56', 1), plug('qsfp56', 1)],
    gbps: [200, 100],
    reachM: 30,
    lengthsM: [3, 5, 10, 15, 20, 30],
    linksPerCable: 1,
    powerW: [12, 12],
  }),
  cable('aoc', 'aoc-2x200g-osfp', '2×200G OSFP to 2 × QSFP56 AOC', hdrOptical, {
    ...fibre,
    plugs: [plug('osfp', 2), plug('qsfp56', 1)],
    gbps: [200],
    reachM: 30,
    lengthsM: [3, 5, 10, 15, 20, 30],
    linksPerCable: 2,
    powerW: [12, 12],
  }),
  cable(
    'aoc',
    'aoc-100g-qsfp28',
    '100G QSFP28 AOC',
    {
      document: 'Dell Networking transceivers and cables specification sheet, 2026',
      clause: '3 to 30 m, 3.5 W; the lengths between are an estimate',
      grade: 'derived',
    },
    {
      ...fibre,
      plugs: [plug('qsfp28', 1), plug('qsfp28', 1)],
      gbps: [100],
      reachM: 30,
      lengthsM: [3, 5, 7, 10, 15, 20, 30],
      linksPerCable: 1,
      powerW: [3.5, 3.5],
    },
  ),
]

const strand = (
  id: string,
  name: string,
  grade: FibreGrade,
  connector: Connector,
  source: ParameterSource,
  values: Partial<Row> & Pick<Row, 'lengthsM'>,
): Cable =>
  cable(grade.startsWith('OM') ? 'multimode' : 'singlemode', id, name, source, {
    ...fibre,
    grade,
    connector,
    linksPerCable: 1,
    ...values,
  })

const bare: readonly Cable[] = [
  strand('mfp7e10-om3', 'MFP7E10 crossover MPO-12/APC, OM3', 'OM3', 'mpo-12', structured, {
    gbps: [400, 800],
    reachM: 30,
    lengthsM: [3, 5, 7, 10, 15, 20, 25, 30],
  }),
  strand('mfp7e10-om4', 'MFP7E10 crossover MPO-12/APC, OM4', 'OM4', 'mpo-12', structured, {
    gbps: [400, 800],
    reachM: 50,
    lengthsM: [3, 5, 7, 10, 15, 20, 25, 30, 35, 40, 50],
  }),
  strand('mfp7e20', 'MFP7E20 1:2 splitter MPO-12/APC, OM4', 'OM4', 'mpo-12', structured, {
    splits: true,
    gbps: [200, 400],
    reachM: 50,
    linksPerCable: 2,
    lengthsM: [3, 5, 7, 10, 15, 20, 25, 30, 35, 40, 50],
  }),
  strand('mfp7e30', 'MFP7E30 crossover MPO-12/APC, OS2', 'OS2', 'mpo-12', structured, {
    gbps: [400, 800],
    lengthsM: [1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 60, 70, 100],
  }),
  strand('mfp7e40', 'MFP7E40 1:2 splitter MPO-12/APC, OS2', 'OS2', 'mpo-12', structured, {
    splits: true,
    gbps: [200, 400],
    reachM: 50,
    linksPerCable: 2,
    lengthsM: [3, 5, 7, 10, 15, 20, 30, 50],
  }),
  ...(['OM3', 'OM4', 'OM5'] as const).flatMap((grade) =>
    (['mpo-12', 'mpo-16', 'lc'] as const).map((connector) =>
      strand(
        `${connector}-${grade.toLowerCase()}`,
        `${connector === 'lc' ? 'LC duplex' : connector.toUpperCase()} cord, ${grade}`,
        grade,
        connector,
        judged,
        { lengthsM: [] },
      ),
    ),
  ),
  ...(['mpo-12', 'mpo-16', 'lc'] as const).map((connector) =>
    strand(
      `${connector}-os2`,
      `${connector === 'lc' ? 'LC duplex' : connector.toUpperCase()} cord, OS2`,
      'OS2',
      connector,
      judged,
      { lengthsM: [] },
    ),
  ),
  ...(['OS2-indoor', 'OS1a'] as const).map((grade) =>
    strand(
      `lc-${grade.toLowerCase()}`,
      `LC duplex, ${grade === 'OS1a' ? 'OS1a' : 'OS2 indoor and outdoor, 0.5 dB/km'}`,
      grade,
      'lc',
      judged,
      { lengthsM: [], trunk: true },
    ),
  ),
]

const ribbon: ParameterSource = { document: 'heathertechnologies.com', grade: 'secondary' }
const trunks: readonly Cable[] = (
  [
    [144, 0.012, ribbon],
    [288, 0.014, judged],
    [576, 0.018, judged],
    [864, 0.02, judged],
    [1728, 0.024, judged],
    [3456, 0.03, judged],
  ] as const
).flatMap(([trunkFibres, odM, source]) =>
  (['OM4', 'OS2'] as const).flatMap((grade) =>
    (['mpo-12', 'lc'] as const).map((connector) =>
      strand(
        `trunk-${trunkFibres}-${connector}-${grade.toLowerCase()}`,
        `${trunkFibres}-fibre trunk, ${grade}, ${connector === 'lc' ? 'LC' : 'MPO-12'}`,
        grade,
        connector,
        source,
        {
          trunk: true,
          trunkFibres,
          odM,
          bendRadiusM: odM * 10,
          sizeSource: source,
          lengthsM: [],
        },
      ),
    ),
  ),
)

const twisted = (
  id: string,
  name: string,
  gbps: readonly number[],
  odM: number,
  kgPerM: number,
  source: ParameterSource,
): Cable =>
  cable('twisted-pair', id, name, source, {
    gbps,
    connector: 'rj45',
    grade: 'copper',
    reachM: 100,
    lengthsM: [],
    linksPerCable: 1,
    odM,
    kgPerM,
    bendRadiusM: 0.0254,
    sizeSource: judged,
  })
const permanentLink: ParameterSource = {
  document: 'BICSI Telecommunications Distribution Methods Manual',
  clause: '90 m of permanent link and cords',
  grade: 'primary',
}

const copper: readonly Cable[] = [
  twisted('cat6', 'Cat6 twisted pair', [0.1, 1], 0.006, 0.045, permanentLink),
  twisted('cat6a', 'Cat6A twisted pair', [0.1, 1, 10], 0.0075, 0.065, permanentLink),
  twisted('cat5e', 'Cat5e twisted pair', [0.1, 1], 0.0052, 0.035, permanentLink),
]

/** Every cable, in the order in which they are offered: of two that reach as far, the earlier. */
export const cables: readonly Cable[] = [
  ...copper,
  ...passive,
  ...active,
  ...optical,
  ...bare,
  ...trunks,
]

/** How far a channel over patch panels reaches, two junctions (four mated ferrules) in it. */
export const structuredLimits = [
  { id: 'structured-multimode', family: '400g-sr4', reachM: 50, junctions: 2, source: structured },
  { id: 'structured-mpo', family: '400g-dr4', reachM: 500, junctions: 2, source: structured },
  { id: 'structured-mpo-xdr', family: '800g-dr4', reachM: 500, junctions: 2, source: structured },
  { id: 'structured-lc', family: '400g-fr4', reachM: 2000, junctions: 2, source: structured },
] as const
