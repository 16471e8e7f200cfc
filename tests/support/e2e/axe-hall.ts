import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../house/files'

/** What has a saved selection of its own in {@link axeHall}: every inspector can be reached by it. */
export const savedThings: Readonly<Record<string, string>> = {
  'A note': 'note-1',
  'A door': 'dock',
  'A chain': 'chain',
  'A tray': 'tray',
  'A connection': 'C-0001',
  'A room': 'hall',
}

/** The GB300 hall with one of everything that a drafter adds, as a file. */
export const axeHall = (): string => {
  const path = join(projectRoot, 'public/examples/gb300-hall.gridhall.json')
  const hall: object = JSON.parse(readFileSync(path, 'utf8'))
  return JSON.stringify({
    ...hall,
    name: 'Hall with everything',
    elements: [
      { id: 'dock', type: 'door', name: 'Dock', x: 12, y: 0, widthM: 3, heightM: 3, dock: true },
    ],
    dimensions: [
      {
        id: 'chain',
        axis: 'x',
        anchors: [
          { x: 0, y: 0 },
          { x: 4, y: 0 },
          { of: 'CDU-04', side: 'min-x' },
        ],
      },
    ],
    constraints: [
      {
        id: 'kept',
        type: 'clear',
        axis: 'y',
        anchors: [
          { of: 'CDU-03', side: 'max-y' },
          { of: 'CDU-04', side: 'min-y' },
        ],
        valueM: 1.2,
      },
    ],
    notes: [{ id: 'note-1', text: 'Ask the fire brigade', x: 3, y: 3 }],
    routes: [
      {
        id: 'tray',
        name: 'Tray 1',
        carries: 'data',
        points: [
          { x: 0, y: 0, z: 3 },
          { x: 5, y: 0, z: 3 },
        ],
      },
    ],
    levels: [{ id: 'roof', name: 'Roof', z: 6 }],
    views: [
      {
        id: 'view-1',
        name: 'From the dock',
        view: 'plan',
        camera: { target: { x: 0, y: 0 }, distanceM: 30, bearingDeg: 0, polarDeg: 0 },
      },
    ],
    selections: Object.entries(savedThings).map(([name, id]) => ({
      id: `saved-${id}`,
      name,
      ids: [id],
    })),
  })
}
