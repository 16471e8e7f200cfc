/**
 * Leads the keys to the view after a tool was taken up: a button that kept the focus would take
 * Enter and the arrows for itself. Without a view nothing has the focus, which does as well.
 */
export const focusView = (): void => {
  // Of plan and 3D side by side it is the one that is worked in.
  const view =
    document.querySelector<HTMLElement>('[data-active="true"] > [role="application"]') ??
    document.querySelector<HTMLElement>('[role="application"]')
  if (view) view.focus()
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
