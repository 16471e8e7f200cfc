import type { Pace } from '../shelf/journal'

const turns: (() => void)[] = []
let channel: MessageChannel | undefined

/** Lets the page handle what has come in. Not a timer: those crawl in windows out of sight. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    if (!channel) {
      channel = new MessageChannel()
      channel.port1.onmessage = () => turns.shift()?.()
    }
    turns.push(resolve)
    channel.port2.postMessage(undefined)
  })

/** A pace that lets work go on for `sliceMs` at a stretch. */
export const createPace = (sliceMs = 8): Pace => {
  let until = performance.now() + sliceMs
  return () => {
    if (performance.now() < until) return undefined
    return breathe().then(() => {
      until = performance.now() + sliceMs
    })
  }
}
