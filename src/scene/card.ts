/** Tells of a graphics card that is lost and comes back, until the answered function is called. */
export const followCard = (canvas: HTMLCanvasElement, told: (isLost: boolean) => void) => {
  const lost = () => told(true)
  const back = () => told(false)
  canvas.addEventListener('webglcontextlost', lost)
  canvas.addEventListener('webglcontextrestored', back)
  return () => {
    canvas.removeEventListener('webglcontextlost', lost)
    canvas.removeEventListener('webglcontextrestored', back)
  }
}
