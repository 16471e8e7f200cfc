import { done, labels, moveItems } from '#document'
import { defineTool } from './define'
import { clearanceFault, zonesOfDrag } from './shared/clear-zones'
import { followersOf } from './shared/followers'
import {
  beginRelocating,
  type Manner,
  type Relocating,
  relocating,
  shiftText,
} from './shared/relocate'

const manner: Manner = {
  ready: 'Type how far, such as 3.6,0 or 3.6<45, or click the point to move from.',
  nothing: 'Click what to move.',
  typing: {
    en: 'East and north such as 3.6,0; a length at an angle such as 3.6<45; 0,0,0.6 lifts',
  },
  repeats: false,
  show: (load, shift, _, context) => {
    const how = `Moved by ${shiftText(shift, context)}.`
    const moved = { ids: load.shown, ...shift, rotationDeg: 0, about: load.middle }
    const { says, isRefused, ...following } = followersOf(load, moved, context)
    const { followers } = following
    const zones = zonesOfDrag({ load, ...shift, turnDeg: 0 }, context, followers)
    const place = 'Click the point to move to, or type how far.'
    const next = isRefused ? says : (clearanceFault(zones, context) ?? says ?? place)
    return {
      moved,
      ...following,
      zones,
      hint: `${how} ${next}`,
    }
  },
  finish: ({ ids }, shift, _, context) => ({
    label: labels.move.en(ids.length),
    apply: (edit) => {
      moveItems(edit, ids, shift)
      const items = ids.length === 1 ? '1 item' : `${ids.length.toLocaleString('en-US')} items`
      return done({ say: { en: `Moved ${items} by ${shiftText(shift, context)}.` } })
    },
  }),
}

export default defineTool<Relocating>({
  id: 'move',
  label: 'Move by figures',
  shortcut: 'm',
  icon: 'move',
  hint: manner.nothing,
  meansRoutes: true,
  start: (context) => beginRelocating(manner, context),
  on: (event, state, context) => relocating(event, state, manner, context),
})
