import { type KeyboardEvent, type PointerEvent, useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Cascade } from '#engines'
import { type Playback, playbackRates, shareOf, type TimeSpan, timeAt } from '#workspace'
import { useChrome, useWorkspace } from '../app/context'
import { IconButton } from '../kit/Button'
import { Pause, Play, SkipBack, SkipForward } from '../kit/icons'
import { resilienceWords } from '../text/resilience'
import { eventText } from './events'
import css from './Timeline.module.css'
import { eventTicks, timeLabels, timelessCount } from './timeline'
import { useBreakNames } from './useBreakNames'
import { useFirstPlay, useMoving, usePlaying, useWidth } from './useTimeline'

const { timeline: text } = resilienceWords

interface TimelineProps {
  readonly cascade: Cascade
  readonly ids: readonly string[]
}

/** The time of what follows from a break, over the bottom of the view: to be played and scrubbed. */
export function Timeline({ cascade, ids }: TimelineProps) {
  const { playback } = useWorkspace()
  const units = useChrome((state) => state.units)
  const names = useBreakNames(ids)
  const captionOf = useMemo(
    () => (event: number) => {
      const found = cascade.events[event]
      return found ? eventText(found, names, units) : ''
    },
    [cascade, names, units],
  )
  useEffect(() => playback.setCaptions(captionOf), [playback, captionOf])
  usePlaying(playback)
  useFirstPlay(playback, cascade.contingency)
  const span = useStore(playback.store, (state) => state.span)
  const parts = useMoving(playback, cascade, captionOf)
  const timeless = timelessCount(cascade)
  if (!span) return null
  return (
    <section className={css.timeline} data-timeline aria-label={text.label}>
      <div className={css.head}>
        <Controls playback={playback} />
        <span ref={parts.time} className={css.time} />
        <span ref={parts.caption} className={css.caption} />
        {timeless > 0 ? (
          <span className={css.timeless} title={text.timeless(timeless)}>
            {text.timelessShort(timeless)}
          </span>
        ) : null}
      </div>
      <Track playback={playback} cascade={cascade} span={span} parts={parts} />
    </section>
  )
}

function Controls({ playback }: { readonly playback: Playback }) {
  const isPlaying = useStore(playback.store, (state) => state.isPlaying)
  const rate = useStore(playback.store, (state) => state.rate)
  return (
    <>
      <IconButton
        icon={SkipBack}
        label={text.previous}
        shortcut=","
        onClick={() => playback.step(-1)}
      />
      <IconButton
        icon={isPlaying ? Pause : Play}
        label={isPlaying ? text.pause : text.play}
        shortcut="j"
        onClick={() => playback.toggle()}
      />
      <IconButton
        icon={SkipForward}
        label={text.next}
        shortcut="."
        onClick={() => playback.step(1)}
      />
      <select
        className="select"
        aria-label={text.rate}
        value={rate}
        onChange={(event) => playback.setRate(Number(event.target.value))}
      >
        {playbackRates.map((one) => (
          <option key={one} value={one}>
            {text.rates(one)}
          </option>
        ))}
      </select>
    </>
  )
}

interface TrackProps {
  readonly playback: Playback
  readonly cascade: Cascade
  readonly span: TimeSpan
  readonly parts: ReturnType<typeof useMoving>
}

/** A label takes about so many pixels. */
const labelPx = 62
/** An arrow key goes so far along the axis. */
const keyShare = 0.01

/** Goes along with a pressed key; answers whether it meant something. */
const pressed = (playback: Playback, span: TimeSpan, key: string): boolean => {
  const { atS } = playback.store.getState()
  const by = (share: number) => playback.seek(timeAt(span, shareOf(span, atS) + share))
  if (key === 'ArrowRight' || key === 'ArrowUp') by(keyShare)
  else if (key === 'ArrowLeft' || key === 'ArrowDown') by(-keyShare)
  else if (key === 'Home') playback.seek(0)
  else if (key === 'End') playback.seek(span.endS)
  else if (key === 'PageUp') playback.step(1)
  else if (key === 'PageDown') playback.step(-1)
  else return false
  playback.pause()
  return true
}

function Track({ playback, cascade, span, parts }: TrackProps) {
  const width = useWidth(parts.track)
  const ticks = useMemo(() => eventTicks(cascade, span), [cascade, span])
  const labels = useMemo(() => timeLabels(span, labelPx / Math.max(width, 1)), [span, width])
  const scrub = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width: across } = currentTarget.getBoundingClientRect()
    playback.pause()
    playback.seek(timeAt(span, (clientX - left) / across))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (pressed(playback, span, event.key)) event.preventDefault()
  }
  return (
    <div
      ref={parts.track}
      role="slider"
      tabIndex={0}
      className={css.track}
      aria-label={text.moment}
      aria-valuemin={0}
      aria-valuemax={span.endS}
      aria-valuenow={playback.store.getState().atS}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        scrub(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) scrub(event)
      }}
    >
      {ticks.map(({ share, graveness, count }) => (
        <i
          key={share}
          className={css.tick}
          data-grave={graveness}
          title={text.tick(count)}
          style={{ left: `${share * 100}%` }}
        />
      ))}
      {labels.map(({ share, text: label }) => (
        <span
          key={share}
          className={css.label}
          data-at={share === 0 ? 'start' : share > 0.97 ? 'end' : undefined}
          style={{ left: `${share * 100}%` }}
        >
          {label}
        </span>
      ))}
      <div ref={parts.carrier} className={css.carrier}>
        <i className={css.thumb} />
      </div>
    </div>
  )
}
