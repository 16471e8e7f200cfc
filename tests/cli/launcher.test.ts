import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../support/house/files'

function gridhall(...args: string[]) {
  const script = join(projectRoot, 'scripts/gridhall.mjs')
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
}

describe('scripts/gridhall.mjs', { timeout: 60_000 }, () => {
  it('builds the command line and says nothing of its own', () => {
    const { status, stdout, stderr } = gridhall('--version')
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })

  it('passes on what the command says and its exit code', () => {
    const { status, stdout, stderr } = gridhall('no-such-command')
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(status).toBe(2)
  })
})
