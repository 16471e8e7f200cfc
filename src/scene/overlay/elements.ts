import { rotate } from '#base'
import { elementCorners, elementRect } from '#document'
import type { Element, Note } from '#model'
import { isShown, ledNote, type Vector, type WorkspaceState } from '#workspace'
import { recordsAmong } from './among'
import type { Pen } from './pen'
import type { LabelPlaces } from './places'

/** More swings than this at once are a drawing of swings. */
const mostSwings = 400
const arcSteps = 12

/** The quarter circles of a door's leaves, as a plan shows them. */
const swingsOf = (door: Element): readonly (readonly Vector[])[] => {
  const { leaf } = door
  if (leaf !== 'single' && leaf !== 'double') return []
  const { widthM, x, y, rotationDeg } = elementRect(door)
  const reach = leaf === 'double' ? widthM / 2 : widthM
  const hinges = leaf === 'double' ? [-1, 1] : [-1]
  return hinges.map((side) => {
    const points: Vector[] = []
    const at = (u: number, v: number): Vector => {
      const turned = rotate({ x: u, y: v }, rotationDeg)
      return { x: x + turned.x, y: y + turned.y, z: door.z }
    }
    const hinge = (side * widthM) / 2
    points.push(at(hinge, 0))
    for (let step = 0; step <= arcSteps; step++) {
      const turn = ((step / arcSteps) * Math.PI) / 2
      points.push(at(hinge - side * reach * Math.sin(turn), reach * Math.cos(turn)))
    }
    return points
  })
}

/** Parts of the building that are under the pointer or selected, the former first. */
const chosenElements = ({ document, selection, hovered }: WorkspaceState): readonly Element[] => {
  const selected = recordsAmong(document, selection, 'elements')
  const pointed = hovered === undefined ? undefined : document.get('elements', hovered)
  return pointed ? [pointed, ...selected.filter(({ id }) => id !== hovered)] : selected
}

/** Door swings, and outlines of the parts of the building that are selected or pointed at. */
export const outlineElements = (pen: Pen, state: WorkspaceState): void => {
  const { document, selection, visibility } = state
  const elements = document.list('elements')
  if (elements.length > 0 && elements.length <= mostSwings) {
    const stroke = { color: pen.theme.label, widthPx: 1 }
    for (const element of elements) {
      if (element.type !== 'door' || !isShown(document, visibility, element.id)) continue
      for (const swing of swingsOf(element)) pen.line(swing, stroke)
    }
  }
  for (const element of chosenElements(state)) {
    if (!isShown(document, visibility, element.id)) continue
    const corners = elementCorners(element).map(({ x, y }) => ({ x, y, z: element.z + 0.01 }))
    const isSelected = selection.has(element.id)
    if (isSelected) pen.area(corners, pen.theme.accent, 0.16)
    pen.line(corners, { color: pen.theme.accent, widthPx: isSelected ? 2.5 : 1.25 }, true)
  }
}

/** Names of the parts of the building that are selected or pointed at. */
export const nameElements = (pen: Pen, state: WorkspaceState, places: LabelPlaces): void => {
  for (const element of chosenElements(state)) {
    const at = pen.place(element)
    if (!at) continue
    const y = at.y - 22
    if (places.take(at.x, y, pen.widthOf(element.name) + 12)) {
      pen.plate(element.name, at.x, y, pen.theme.accent)
    }
  }
}

const longestNote = 40

const firstLine = ({ text }: Note): string => {
  const [line = ''] = text.split('\n')
  return line.length > longestNote ? `${line.slice(0, longestNote - 1)}…` : line
}

/** Pins of the notes, with the first line of what they say. */
export const pinNotes = (pen: Pen, state: WorkspaceState, places: LabelPlaces): void => {
  const { document, selection, hovered, visibility, preview } = state
  for (const standing of document.list('notes')) {
    const { id } = standing
    if (!isShown(document, visibility, id)) continue
    const note = ledNote(standing, preview.moved)
    const at = pen.place(note)
    if (!at) continue
    const isChosen = selection.has(id) || hovered === id
    const color = isChosen ? pen.theme.accent : note.done ? pen.theme.unknown : pen.theme.warn
    pen.dot(note, isChosen ? 8 : 6.5, color)
    pen.dot(note, 2.5, pen.theme.labelBack)
    const line = firstLine(note)
    const width = pen.widthOf(line) + 12
    const y = at.y - 22
    if (line !== '' && (!note.done || isChosen) && places.take(at.x, y, width)) {
      pen.plate(line, at.x, y, color)
    }
  }
}
