import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { gb300Hall } from '../../scripts/examples/gb300-hall/index'
import { projectRoot } from '../support/house/files'
import { epwBytes } from '../support/weather/epw'

const folder = mkdtempSync(join(tmpdir(), 'gridhall-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (args: readonly string[], cwd = projectRoot) => {
  const script = join(projectRoot, 'scripts/gridhall.mjs')
  const env = { ...process.env, INIT_CWD: cwd }
  return spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    cwd,
    env,
    maxBuffer: 64 * 1024 * 1024,
  })
}

const example = (name: string) => join(projectRoot, `public/examples/${name}.gridhall.json`)

const fileOf = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return name
}

describe('gridhall solve', { timeout: 60_000 }, () => {
  it('puts itLoadKw at the top and every piece in rows', () => {
    const { stdout, stderr, status } = run(['solve', example('gb300-hall'), '--json'])
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const solution = JSON.parse(stdout)
    expect(solution.itLoadKw).toBe(7536)
    expect(solution.itLoadUnknownCount).toBe(0)
    const facility = gb300Hall()
    expect(solution.equipment).toHaveLength(facility.equipment.length)
    const rack = solution.equipment.find(({ id }: { id: string }) => id === 'AI-01')
    expect(rack).toMatchObject({ kind: 'rack', room: 'hall', loadKw: 142, heatKw: 142 })
    expect(rack.ratingKw).toBeNull()
    const loop = solution.cooling.loops.find(({ name }: { name: string }) => name === 'TCS')
    expect(loop.sinkIds).toEqual(['CDU-01', 'CDU-02', 'CDU-03', 'CDU-04'])
    expect(solution.cooling.rooms[0].roomId).toBe('hall')
  })

  it('names what a loss leaves by ids, never by rows', () => {
    const { stdout } = run(['solve', example('gb300-hall'), '--json'])
    const { power } = JSON.parse(stdout)
    const hall = power.compartmentLosses.find(({ lost }: { lost: string }) => lost === 'hall')
    expect(hall.inside).toContain('AI-01')
    const ids = new Set(gb300Hall().equipment.map(({ id }) => id))
    const { interrupted } = power.standby.utilityLoss
    expect(interrupted.length).toBeGreaterThan(0)
    expect(interrupted.filter((id: string) => !ids.has(id))).toEqual([])
  })

  it('adds up: rows, totals and the top say the same', () => {
    const { stdout } = run(['solve', example('hydro-yard'), '--json'])
    const { itLoadKw, supportLoadKw, lossKw, utilityKw, equipment } = JSON.parse(stdout)
    const sum = (kind: string, field: string) =>
      equipment
        .filter((row: { kind: string }) => row.kind === kind)
        .reduce((total: number, row: Record<string, number>) => total + (row[field] ?? 0), 0)
    expect(sum('miner-container', 'loadKw')).toBeCloseTo(itLoadKw, 6)
    expect(sum('dry-cooler', 'mechanicalKw')).toBeCloseTo(supportLoadKw, 6)
    expect(itLoadKw + supportLoadKw + lossKw).toBeCloseTo(utilityKw, 6)
    expect(sum('utility-feed', 'loadKw')).toBeCloseTo(utilityKw, 6)
  })

  it('prints the main figures for people', () => {
    const { stdout, status } = run(['solve', example('gb300-hall')])
    expect(status).toBe(0)
    expect(stdout).toMatch(/IT load\s+7,536 kW/)
  })
})

describe('bad input', { timeout: 60_000 }, () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a missing file', ['check', 'nowhere.json'], /nowhere\.json does not exist/],
    ['a folder', ['check', '.'], /is a folder/],
    ['an empty file', ['check', fileOf('empty.json', '')], /empty/],
    ['a cut-off file', ['solve', fileOf('cut.json', '{"format": "gridhall", "ver')], /cut off/],
    [
      'a newer version',
      ['check', fileOf('new.json', '{"format": "gridhall", "version": 7}')],
      /version 7/,
    ],
    [
      'a wrong field',
      [
        'check',
        fileOf('wrong.json', JSON.stringify({ ...gb300Hall(), rooms: [{ id: 'r', name: 3 }] })),
      ],
      /rooms\[0\]\.name/,
    ],
    [
      'weather that is none',
      ['year', example('hydro-yard'), '--epw', fileOf('none.epw', 'a,b,c')],
      /none\.epw: This is no EnergyPlus weather file/,
    ],
    ['nothing of that name', ['fail', example('gb300-hall'), 'nope'], /id or tag "nope"/],
    ['a cut-off file to break', ['fail', fileOf('half.json', '{"format": "gri'), 'x'], /cut off/],
    ['a cut-off file to survey', ['survey', fileOf('bit.json', '{"format": "gri')], /cut off/],
    ['an unknown goal', ['check', 'x.json', '--goal', 'tier-iii'], /--goal takes one of/],
  ]
  for (const [what, args, message] of cases) {
    it(`says of ${what} what is wrong, in one line on stderr, with exit code 2`, () => {
      const { stdout, stderr, status } = run(args, folder)
      expect(status).toBe(2)
      expect(stdout).toBe('')
      expect(stderr.trim().split('\n')).toHaveLength(1)
      expect(stderr).toMatch(message)
    })
  }
})

describe('gridhall check', { timeout: 60_000 }, () => {
  it('says which topology criteria hold, on which assumptions, and awards nothing', () => {
    const json = JSON.parse(run(['check', example('gb300-hall'), '--json']).stdout)
    expect(json.statement.loads).toBe(96)
    expect(json.statement.text).toMatch(/^Topology criteria PW-01 to PW-04 and PW-07 hold for 96/)
    expect(json.statement.text).toMatch(/awards no tier, rating or class\.$/)
    const { stdout } = run(['check', example('gb300-hall')])
    expect(stdout).toContain(json.statement.text)
    for (const assumption of json.statement.assumptions) expect(stdout).toContain(assumption)
  })
})

describe('gridhall fabric', { timeout: 60_000 }, () => {
  const clusters = fileOf(
    'clusters.json',
    JSON.stringify({
      format: 'gridhall',
      version: 1,
      id: 'f',
      name: 'Only clusters',
      clusters: [
        // DGX SuperPOD H100 (RA-11333-001), Tables 4 and 8: four units.
        {
          id: 'h100',
          name: 'H100',
          nodes: 127,
          gpusPerNode: 8,
          nodesPerUnit: 32,
          fabrics: [
            {
              role: 'compute',
              rails: 8,
              radix: 64,
              downPerLeaf: 32,
              managementLinks: 4,
              switchOptics: 'mma4z00-ns',
              nodeOptics: 'mma4z00-ns-flt',
            },
          ],
        },
        {
          id: 'big',
          name: 'Big',
          nodes: 9000,
          fabrics: [{ role: 'compute', rails: 1, radix: 32 }],
        },
      ],
    }),
  )

  it('counts clusters of a file without equipment, the same for people and in JSON', () => {
    const { stdout, stderr, status } = run(['fabric', clusters, '--json'], folder)
    expect([stderr, status]).toEqual(['', 0])
    const [h100, big] = JSON.parse(stdout).clusters
    expect(h100).toMatchObject({ id: 'h100', nodes: 127, units: 4 })
    const [compute] = h100.fabrics
    expect(compute.needed).toMatchObject({ leaves: 32, spines: 16, accessLinks: 1020 })
    expect(compute.placed).toMatchObject({ leaves: 0, spines: 0, accessLinks: 0 })
    expect(compute.parts.cables).toMatchObject({ node: 1016, leafSpine: 1024 })
    expect(compute.parts.switchOptics).toEqual({
      transceiver: 'mma4z00-ns',
      count: 1536,
      powerW: 17,
    })
    expect(compute.parts.nodeOptics.count).toBe(508)
    expect(compute.parts.opticsKw.value).toBeCloseTo(34.24, 9)
    expect(big.fabrics[0]).toMatchObject({ needed: null, parts: null })
    expect(big.fabrics[0].impossible).toMatch(/end at 32 pods/)
    const { stdout: text } = run(['fabric', clusters], folder)
    expect(text).toContain('H100: 127 nodes, 1,016 GPUs, 4 units')
    expect(text).toMatch(/Spine switches\s+16\s+0/)
    expect(text).toMatch(/Transceivers in switches\s+1,536\s+MMA4Z00-NS/)
    expect(text).toMatch(/Transceiver power\s+at least 34\.2 kW/)
    expect(text).toContain(`Compute: cannot be built. ${big.fabrics[0].impossible}`)
  })

  it('tells what is placed beside what is needed, and leaves by their ids', () => {
    const { stdout } = run(['fabric', example('superpod-h100'), '--json'])
    const [{ fabrics }] = JSON.parse(stdout).clusters
    const compute = fabrics.find(({ role }: { role: string }) => role === 'compute')
    expect(compute.placed).toEqual(compute.needed)
    expect(compute.leafUses[0]).toMatchObject({ id: 'LEAF-01', upLinks: 32, spines: 4 })
  })

  it('says of a facility without clusters that it has none', () => {
    expect(run(['fabric', example('hydro-yard')]).stdout).toContain('No cluster is stated.')
  })
})

describe('gridhall year', { timeout: 60_000 }, () => {
  const yard = example('hydro-yard')
  const weather = join(folder, 'year.epw')
  writeFileSync(
    weather,
    epwBytes((hour) => ({ dryBulb: hour < 100 ? 99.9 : (hour % 30) + 5 })),
  )

  it('runs a year of weather, the same figures for people and in JSON', () => {
    const json = JSON.parse(run(['year', yard, '--epw', weather, '--json']).stdout)
    expect(json.year.weather).toMatchObject({ hours: 8760, hoursWithoutDryBulb: 100 })
    expect(json.year.total.hours).toBe(8660)
    expect(json.year.series.pue.slice(99, 101)).toEqual([null, expect.any(Number)])
    const sum = json.year.series.facilityKw.reduce(
      (all: number, kw: number | null) => all + (kw ?? 0),
      0,
    )
    expect(sum / json.year.total.itKwh).toBeCloseTo(json.year.total.pue, 6)
    const { stdout, status } = run(['year', yard, '--epw', weather])
    expect(status).toBe(0)
    expect(stdout).toContain(`PUE of the year           ${json.year.total.pue.toFixed(3)}`)
    expect(stdout).toMatch(/Hours left out\s+100/)
  })

  it('makes up no climate where there is none', () => {
    const json = JSON.parse(run(['year', yard, '--json']).stdout)
    expect(json.year).toBeNull()
    expect(json.assumed.pue).toBe(json.designPue)
    expect(run(['year', yard]).stdout).toMatch(/at most: no weather file/)
  })
})

describe('gridhall cables', { timeout: 60_000 }, () => {
  const pod = example('superpod-h100')

  it('lists every data link with its ports, and the bill, the same for people and in JSON', () => {
    const { stdout, stderr, status } = run(['cables', pod, '--json'])
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const { cables, bill } = JSON.parse(stdout)
    const facility = JSON.parse(readFileSync(pod, 'utf8'))
    const links = facility.connections.filter(({ medium }: { medium: string }) => medium === 'data')
    expect(cables.map(({ id }: { id: string }) => id)).toEqual(
      links.map(({ id }: { id: string }) => id),
    )
    expect(bill.linkCount).toBe(
      links.reduce((sum: number, { count }: { count?: number }) => sum + (count ?? 1), 0),
    )
    expect(cables[0].from.labels).toEqual(['1/1'])
    expect(cables[0].trays).toEqual(['TR-ROW-1'])
    expect(cables[0]).toHaveProperty('orderM')
    expect(run(['cables', pod]).stdout).toContain(cables[0].label)
  })

  it('writes the list for a spreadsheet: a line each, the same number of cells in all', () => {
    const lines = run(['cables', pod, '--csv']).stdout.trimEnd().split('\r\n')
    const [head, ...rows] = lines
    expect(head).toMatch(/^id,label,from,fromPorts,to,toPorts,count,medium,lengthM,/)
    expect(rows.length).toBeGreaterThan(300)
    const cells = (line: string) => line.replaceAll(/"(?:[^"]|"")*"/g, 'x').split(',').length
    expect(new Set(lines.map(cells))).toEqual(new Set([14]))
  })

  it('tells in one sentence of a file that is none', () => {
    const { stderr, status } = run(['cables', fileOf('no.json', '{}')], folder)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^gridhall: .*\n$/)
  })
})
