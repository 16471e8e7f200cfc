/**
 * Leads the keys to the view after a tool was taken up: a button that kept the focus would take
 * Enter and the arrows for itself. Without a view nothing has the focus, which does as well.
 */
export const focusView = (): void => {
  const view = document.querySelector<HTMLElement>('[role="application"]')
  if (view) view.focus()
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
