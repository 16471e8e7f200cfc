/** Where the keyboard stands on the face of a rack: on a device, or on one of its ports. */
export interface FaceSpot {
  readonly device: number
  readonly port?: number
}

/**
 * Where a key leads on the face of a rack, as in trees everywhere: up and down from device to device,
 * or by a port within one; right into the ports of a device and along them, left back. `ports` says
 * how many each device has, from the top. Undefined for other keys.
 */
export const moveOnFace = (
  { device, port }: FaceSpot,
  key: string,
  ports: readonly number[],
): FaceSpot | undefined => {
  const last = Math.max(0, ports.length - 1)
  const most = (ports[device] ?? 0) - 1
  switch (key) {
    case 'ArrowDown':
      return { device: Math.min(last, device + 1) }
    case 'ArrowUp':
      return port === undefined ? { device: Math.max(0, device - 1) } : { device }
    case 'ArrowRight':
      if (most < 0) return { device }
      return { device, port: port === undefined ? 0 : Math.min(most, port + 1) }
    case 'ArrowLeft':
      return port === undefined || port === 0 ? { device } : { device, port: port - 1 }
    case 'Home':
      return port === undefined ? { device: 0 } : { device, port: 0 }
    case 'End':
      return port === undefined ? { device: last } : { device, port: Math.max(0, most) }
    default:
      return undefined
  }
}
