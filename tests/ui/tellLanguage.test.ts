import { describe, expect, it } from 'vitest'
import { tellLanguage } from '../../src/ui/year/tellLanguage'

const told = (language: string): string => {
  const browser = { language }
  tellLanguage(browser)
  return browser.language
}

describe('the language of the browser', () => {
  it.each(['en-US@posix', '', 'C'])('is one that Intl knows instead of %j', (language) => {
    expect(() => new Intl.NumberFormat(language || '?')).toThrow()
    expect(() => new Intl.NumberFormat(told(language))).not.toThrow()
    expect(told(language)).toBe('en-US')
  })

  it.each(['de-CH', 'en-US', 'zh'])('stays %s', (language) => {
    expect(told(language)).toBe(language)
  })
})
