import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Cascade } from '#engines'
import { type Playback, type PlaybackState, shareOf } from '#workspace'
import { resilienceWords } from '../text/resilience'
import { formatSpan } from './moments'
import { latestEvent } from './timeline'

const { timeline: text } = resilienceWords

/** A frame that took longer, as of a page that was put away, is played as this. */
const longestFrameMs = 100

/** Lets time go by while it is played, and lets the page sleep while it is not. */
export const usePlaying = (playback: Playback): void => {
  useEffect(() => {
    let frame = 0
    let last: number | undefined
    const go = (now: number) => {
      playback.advance(last === undefined ? 0 : Math.min(now - last, longestFrameMs))
      last = now
      frame = playback.store.getState().isPlaying ? requestAnimationFrame(go) : 0
    }
    const follow = ({ isPlaying }: PlaybackState) => {
      if (!isPlaying || frame !== 0) return
      last = undefined
      frame = requestAnimationFrame(go)
    }
    follow(playback.store.getState())
    const stop = playback.store.subscribe(follow)
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [playback])
}

/** Plays a new break by itself, once; who wants no motion sees its end at once. */
export const useFirstPlay = (playback: Playback, contingency: unknown): void => {
  const key = JSON.stringify(contingency)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another break is played anew.
  useEffect(() => {
    const { atS, span } = playback.store.getState()
    // All that happens may happen at once: then there is nothing to wait for.
    if (!span || atS > 0 || !span.momentsS.some((moment) => moment > 0)) return
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) playback.seek(span.endS)
    else playback.play()
  }, [playback, key])
}

/** How far along the axis the moment stands, in words. */
export const momentText = (atS: number): string =>
  atS <= 0 ? text.atOnce : text.after(formatSpan(atS))

interface Parts {
  readonly track: RefObject<HTMLDivElement | null>
  readonly carrier: RefObject<HTMLDivElement | null>
  readonly time: RefObject<HTMLElement | null>
  readonly caption: RefObject<HTMLElement | null>
}

/** Writes a text where it is another one. */
const write = (element: HTMLElement | null, content: string): void => {
  if (element && element.textContent !== content) element.textContent = content
}

/**
 * Moves the thumb and words of a timeline with the moment, by themselves: at a frame nothing is
 * rendered.
 */
export const useMoving = (
  playback: Playback,
  cascade: Cascade,
  captionOf: (event: number) => string,
): Parts => {
  const track = useRef<HTMLDivElement>(null)
  const carrier = useRef<HTMLDivElement>(null)
  const time = useRef<HTMLElement>(null)
  const caption = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    let event: number | undefined
    let said = ''
    const show = ({ atS, span, isPlaying }: PlaybackState) => {
      if (!span) return
      if (carrier.current) {
        carrier.current.style.transform = `translateX(${shareOf(span, atS) * 100}%)`
      }
      const moment = momentText(atS)
      write(time.current, moment)
      const latest = latestEvent(cascade, atS)
      const isNew = latest !== event || said === ''
      if (isNew) said = latest === undefined ? text.nothing : captionOf(latest)
      event = latest
      write(caption.current, said)
      // Read aloud when it stands, and from event to event: not at every frame.
      if (isPlaying && !isNew) return
      track.current?.setAttribute('aria-valuenow', String(atS))
      track.current?.setAttribute('aria-valuetext', `${moment}: ${said}`)
    }
    show(playback.store.getState())
    return playback.store.subscribe(show)
  }, [playback, cascade, captionOf])
  return { track, carrier, time, caption }
}

/** The width of an element in pixels, as it changes. */
export const useWidth = (element: RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(900)
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
