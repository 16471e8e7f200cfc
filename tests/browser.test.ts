import { describe, expect, it } from 'vitest'
import { systemBrowsers } from './support/browser/candidates'

const everything = () => true

function paths(platform: NodeJS.Platform, env: Record<string, string>, there = everything) {
  return systemBrowsers(platform, env, there).map((one) => one.path)
}

describe('systemBrowsers', () => {
  it('looks along PATH on Linux, Chrome before Chromium before Edge', () => {
    const found = paths('linux', {
      PATH: ['/a', '/b'].join(process.platform === 'win32' ? ';' : ':'),
    })
    expect(found).toHaveLength(12)
    expect(found[0]).toMatch(/google-chrome-stable$/)
    expect(found.at(-1)).toMatch(/microsoft-edge$/)
  })

  it('knows the places of macOS and Windows', () => {
    expect(paths('darwin', {})[0]).toContain('Google Chrome.app')
    const windows = paths('win32', { PROGRAMFILES: 'C:\\Program Files' })
    expect(windows[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe')
    expect(windows).toHaveLength(3)
  })

  it('offers nothing that is not there', () => {
    expect(systemBrowsers('linux', { PATH: '/a' }, () => false)).toEqual([])
    expect(systemBrowsers('linux', {}, everything)).toEqual([])
  })
})
