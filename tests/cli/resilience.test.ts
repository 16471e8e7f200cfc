import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../support/house/files'

const run = (args: readonly string[]) =>
  spawnSync(process.execPath, [join(projectRoot, 'scripts/gridhall.mjs'), ...args], {
    encoding: 'utf8',
    cwd: projectRoot,
    env: { ...process.env, INIT_CWD: projectRoot },
    maxBuffer: 64 * 1024 * 1024,
  })

const example = (name: string) => join(projectRoot, `public/examples/${name}.gridhall.json`)

describe('gridhall fail', { timeout: 60_000 }, () => {
  it('follows a loss through the networks and names by ids, in JSON', () => {
    const { stdout, stderr, status } = run(['fail', example('gb300-hall'), 'TCS', '--json'])
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const told = JSON.parse(stdout)
    // 48 racks of 142 kW hang on the loop.
    expect(told.figures.itKwLost).toEqual({ value: 48 * 142, unknownCount: 0 })
    expect(told.figures.racksLost).toBe(48)
    expect(told.outIds).toEqual(['TCS'])
    const [racks] = told.loads
    expect(racks).toMatchObject({ state: 'lost', stops: true, returns: false, backS: null })
    expect(racks.ids).toContain('AI-01')
    for (const at of racks.chain) expect(told.events[at].sentence).toMatch(/\.$/)
    const rests = told.assumptions.map(({ id }: { id: string }) => id)
    for (const { parameter } of racks.rests) expect(rests).toContain(parameter)
    const rack = told.equipment.find(({ id }: { id: string }) => id === 'AI-01')
    expect(rack.changes.at(-1)).toEqual({ atS: told.figures.firstLostS, state: 'down' })
  })

  it('tells people what stops, when and why, and what the times rest on', () => {
    const { stdout, status } = run(['fail', example('gb300-hall'), 'TCS', '--planned'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/TCS: taken out for work/)
    expect(stdout).toMatch(/IT load that stops\s+6,816 kW/)
    expect(stdout).toMatch(/stop after .*because TCS is out\./)
    expect(stdout).toMatch(/These times rest on\n.*\(estimate\)/)
  })

  it('says so where nothing follows', () => {
    const { stdout, status } = run(['fail', example('gb300-hall'), 'CDU-01'])
    expect(status).toBe(0)
    expect(stdout).toContain('No load stops, does less or loses its protection.')
  })
})

describe('gridhall survey', { timeout: 60_000 }, () => {
  it('ranks losses with figures that fail confirms, and answers maintainability', () => {
    const { stdout, status } = run(['survey', example('gb300-hall'), '--json'])
    expect(status).toBe(0)
    const survey = JSON.parse(stdout)
    const loop = survey.losses.find(({ id }: { id: string }) => id === 'TCS')
    const failed = JSON.parse(run(['fail', example('gb300-hall'), 'TCS', '--json']).stdout)
    expect(loop.figures).toEqual(failed.figures)
    expect(survey.maintainable.answer).toBe('no')
    const kw = survey.losses.map((one: typeof loop) => one.figures.itKwLost.value)
    expect(kw).toEqual([...kw].sort((a, b) => b - a))
    const { stdout: text } = run(['survey', example('gb300-hall')])
    expect(text).toContain('Concurrently maintainable: no')
    expect(text).toMatch(/TCS: 6,816 kW IT in 48 loads, 48 racks, 3,456 GPUs/)
  })
})
