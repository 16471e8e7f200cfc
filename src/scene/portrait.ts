/** A picture of canvases that lie over one another, the lowest first, as they are at this moment. */
export const portraitOf = (layers: readonly HTMLCanvasElement[]): HTMLCanvasElement => {
  const [first] = layers
  const picture = document.createElement('canvas')
  picture.width = first?.width ?? 0
  picture.height = first?.height ?? 0
  const pen = picture.getContext('2d')
  for (const layer of layers) pen?.drawImage(layer, 0, 0, picture.width, picture.height)
  return picture
}
