import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { classOverlays } from '#workspace'
import { useApp, useChrome, useWorkspace, useWorkspaceState } from '../app/context'
import { nameOfAny } from '../findings/subjects'
import { say } from '../text/text'
import { coolingFacts } from './coolingHover'
import css from './HoverCard.module.css'
import { cardPlace, hoverFacts } from './hover'

/** The pointer has to rest so long, so that crossing a row of racks shows nothing. */
const restMs = 140

/**
 * The equipment under a resting pointer. It follows the store outside of React, so that a pointer
 * that only passes by renders nothing.
 */
const useRestingOn = (): string | undefined => {
  const { store } = useWorkspace()
  const { pointer } = useApp()
  const [id, setId] = useState<string | undefined>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      const { hovered, document, preview } = store.getState()
      const holds = preview.handles?.some(({ isHeld }) => isHeld) ?? false
      const isBusy = preview.moved !== undefined || preview.band !== undefined || holds
      const next = isBusy || !document.get('equipment', hovered ?? '') ? undefined : hovered
      // Hovered in a list or a drawing: there is no place in the view to put a card at.
      const show = () => setId(pointer.last() === undefined ? undefined : next)
      if (next === undefined) setId(undefined)
      else timer = setTimeout(show, restMs)
    }
    const stop = store.subscribe((now, before) => {
      if (now.hovered !== before.hovered || now.preview !== before.preview) look()
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [store, pointer])
  return id
}

const disciplineOf = (overlay: string | undefined) =>
  classOverlays.find(({ id }) => id === overlay)?.discipline

/** A card at the pointer with what the equipment under it carries. */
export function HoverCard() {
  const id = useRestingOn()
  return id === undefined ? null : <Card key={id} id={id} />
}

function Card({ id }: { readonly id: string }) {
  const { library } = useWorkspace()
  const card = useFollowing()
  const units = useChrome((state) => state.units)
  const answer = useWorkspaceState((state) => state.answer)
  const overlay = useWorkspaceState((state) => state.overlay)
  const document = useWorkspaceState((state) => state.document)
  const item = document.get('equipment', id)
  if (!item) return null
  const kind = library.kind(item.kind)
  const isAboutCooling = kind.power === undefined || disciplineOf(overlay) === 'cooling'
  const ofCooling = answer && isAboutCooling ? coolingFacts(answer, item, kind, units) : []
  // What neither gives heat nor takes any still has its load to tell.
  const facts =
    answer && ofCooling.length === 0 ? hoverFacts(answer, id, kind, item.path, units) : ofCooling
  return (
    <div ref={card} className={css.card} aria-hidden>
      <b>{nameOfAny(document, id)}</b> <small>{say(kind.name)}</small>
      <dl>
        {facts.map(({ label, value, isUnknown }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-unknown={isUnknown}>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Moves the card with the pointer, by its style alone, and puts it away while a button is held. */
const useFollowing = () => {
  const { pointer } = useApp()
  const card = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = card.current
    const view = element?.parentElement
    if (!element || !view) return
    const own = { width: element.offsetWidth, height: element.offsetHeight }
    const put = (at: { readonly screenX: number; readonly screenY: number } | undefined) => {
      if (!at) return
      const room = { width: view.clientWidth, height: view.clientHeight }
      const { x, y } = cardPlace({ x: at.screenX, y: at.screenY }, own, room)
      element.style.transform = `translate(${x}px, ${y}px)`
    }
    put(pointer.last())
    const hide = () => {
      element.hidden = true
    }
    view.addEventListener('pointerdown', hide, true)
    view.addEventListener('wheel', hide, { capture: true, passive: true })
    const stop = pointer.subscribe(put)
    return () => {
      stop()
      view.removeEventListener('pointerdown', hide, true)
      view.removeEventListener('wheel', hide, true)
    }
  }, [pointer])
  return card
}
