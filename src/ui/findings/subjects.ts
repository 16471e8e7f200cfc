import { polygonContains } from '#base'
import type { FacilityDocument } from '#document'
import { createRoomFinder, type Equipment } from '#model'
import type { JudgedFinding, Subject } from '#rules'
import { words } from '../text/text'
import type { Subjects } from './filter'

/** What a subject is called: a tag, or the name of a room, cluster or route. */
export const subjectName = (document: FacilityDocument, { type, id }: Subject): string => {
  switch (type) {
    case 'equipment':
      return document.get('equipment', id)?.tag ?? id
    case 'room':
      return document.get('rooms', id)?.name ?? id
    case 'cluster':
      return document.get('clusters', id)?.name ?? id
    case 'route':
      return document.get('routes', id)?.name ?? id
    case 'facility':
      return words.common.facility
  }
}

/** What anything is called that can be shown in the view. */
export const nameOfAny = (document: FacilityDocument, id: string): string =>
  document.get('equipment', id)?.tag ??
  document.get('rooms', id)?.name ??
  document.get('routes', id)?.name ??
  document.get('clusters', id)?.name ??
  id

const outermost = (document: FacilityDocument, item: Equipment): Equipment => {
  let at = item
  // Files may nest wrongly, even in a ring: a few steps are more than any rack needs.
  for (let step = 0; step < 8; step++) {
    const host = at.inside && document.get('equipment', at.inside.equipment)
    if (!host) return at
    at = host
  }
  return at
}

/** Finds the room of a piece of equipment; mounted equipment is where its host is. */
const roomFinderOf = (document: FacilityDocument): ((item: Equipment) => string | undefined) => {
  const rooms = document.list('rooms')
  const find = createRoomFinder([...rooms], polygonContains)
  return (item) => {
    const { x, y, z } = outermost(document, item)
    return rooms[find(x, y, z)]?.id
  }
}

/** Names and rooms of what findings speak of, as the document has them now. */
export const subjectsOf = (document: FacilityDocument): Subjects => {
  const roomOf = roomFinderOf(document)
  return {
    nameOf: ({ subject }: JudgedFinding) => subjectName(document, subject),
    roomOf: ({ subject }: JudgedFinding) => {
      if (subject.type === 'room') return subject.id
      const item = subject.type === 'equipment' && document.get('equipment', subject.id)
      return item ? roomOf(item) : undefined
    },
  }
}
