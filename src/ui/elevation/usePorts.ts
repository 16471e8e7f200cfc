import { useMemo } from 'react'
import { useInquiry } from '../app/useInquiry'
import { useNames } from '../network/useNames'
import type { PortsOn } from './draw'
import { facePorts } from './ports'

/** The ports of all that is mounted in a rack, once they are known. */
export const usePorts = (rack: string): PortsOn => {
  const names = useNames()
  const { output } = useInquiry('port-map', { id: rack })
  return useMemo(() => facePorts(output, names), [output, names])
}
