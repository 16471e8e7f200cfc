/**
 * Reads colours of the theme by their names as the page resolves them: a canvas knows nothing of
 * variables. The element is one of the page.
 */
export const themeColours = (element: HTMLElement, theme: string): ((name: string) => string) => {
  const probe = document.createElement('span')
  // The page takes the theme on only after its parts have.
  probe.style.colorScheme = theme
  element.append(probe)
  return (name) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
}
