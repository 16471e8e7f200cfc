/**
 * Follows a graphics card that is lost and comes back, until the answered function is called. `restore`
 * draws anew what was drawn there once, before `told` hears that it is back.
 */
export const followCard = (
  canvas: HTMLCanvasElement,
  restore: () => void,
  told: (isLost: boolean) => void,
) => {
  const lost = () => told(true)
  const back = () => {
    restore()
    told(false)
  }
  canvas.addEventListener('webglcontextlost', lost)
  canvas.addEventListener('webglcontextrestored', back)
  return () => {
    canvas.removeEventListener('webglcontextlost', lost)
    canvas.removeEventListener('webglcontextrestored', back)
  }
}
