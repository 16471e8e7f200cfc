import type { PortLine, PortMaps } from '#engines'
import { portsText } from '#engines'
import type { NameOf } from '../network/lines'
import { networkWords } from '../text/network'
import type { FacePort, PortsOn } from './draw'

const { elevation: text } = networkWords

const facePort = (line: PortLine, nameOf: NameOf): FacePort => {
  const { position, label, connection, fabric, peer } = line
  const far = peer && `${nameOf(peer.id)}:${portsText(peer)}`
  return {
    position,
    label,
    fabric,
    connection,
    spoken: connection === undefined ? text.freePort(label) : text.usedPort(label, far ?? '?'),
  }
}

const none: readonly FacePort[] = []

/** Ports by device and side. Only of patch panels is it known which side they are on. */
export const facePorts = (maps: PortMaps | undefined, nameOf: NameOf): PortsOn => {
  const byDevice = new Map(
    maps?.devices.map(({ id, lines }) => [
      id,
      {
        front: lines.filter(({ port }) => port !== 'rear').map((line) => facePort(line, nameOf)),
        rear: lines.filter(({ port }) => port === 'rear').map((line) => facePort(line, nameOf)),
      },
    ]),
  )
  return (id, side) => byDevice.get(id)?.[side] ?? none
}
