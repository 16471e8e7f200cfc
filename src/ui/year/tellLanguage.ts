const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/**
 * Gives the browser a language that `Intl` knows. Under the POSIX locale some browsers say
 * `en-US@posix`, and uPlot, which takes it as it is, dies while it is loaded.
 */
export const tellLanguage = (browser: Pick<Navigator, 'language'>): void => {
  if (isLanguage(browser.language)) return
  Object.defineProperty(browser, 'language', { value: 'en-US', configurable: true })
}
