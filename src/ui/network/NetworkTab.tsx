import { type ReactNode, useState } from 'react'
import { useWorkspaceState } from '../app/context'
import { useInquiry } from '../app/useInquiry'
import { Picker } from '../kit/Picker'
import { Unanswered } from '../kit/Unanswered'
import { networkWords } from '../text/network'
import { BillList } from './BillList'
import { CableList } from './CableList'
import { FabricList } from './FabricList'
import { type NetworkSection, networkSections } from './lines'
import { PortList } from './PortList'
import { TrayList } from './TrayList'

const options = networkSections.map((value) => ({
  value,
  label: networkWords.sections[value],
  help: networkWords.sectionHelp[value],
}))

/** The network as tables: cables, ports, what to order, trays, fabrics. */
export function NetworkTab() {
  const [section, setSection] = useState<NetworkSection>('cables')
  const choice = (
    <Picker label={networkWords.section} value={section} options={options} onChange={setSection} />
  )
  if (section === 'ports') return <Ports choice={choice} />
  if (section === 'bill') return <Bill choice={choice} />
  return <Scheduled section={section} choice={choice} />
}

interface PartProps {
  readonly choice: ReactNode
}

function Scheduled({ section, choice }: PartProps & { readonly section: NetworkSection }) {
  const isAnswered = useWorkspaceState(({ answer }) => answer !== undefined)
  const { output, fault, isSlow } = useInquiry('cable-schedule', undefined)
  if (output === undefined) {
    return <Unanswered fault={fault} isAnswered={isAnswered} isSlow={isSlow} />
  }
  if (section === 'trays') return <TrayList schedule={output} choice={choice} />
  if (section === 'fabrics') return <FabricList schedule={output} choice={choice} />
  return <CableList schedule={output} choice={choice} />
}

const everything = {}

function Ports({ choice }: PartProps) {
  const isAnswered = useWorkspaceState(({ answer }) => answer !== undefined)
  const { output, fault, isSlow } = useInquiry('port-map', everything)
  if (output === undefined) {
    return <Unanswered fault={fault} isAnswered={isAnswered} isSlow={isSlow} />
  }
  return <PortList maps={output} choice={choice} />
}

function Bill({ choice }: PartProps) {
  const isAnswered = useWorkspaceState(({ answer }) => answer !== undefined)
  const { output, fault, isSlow } = useInquiry('network-bill', undefined)
  if (output === undefined) {
    return <Unanswered fault={fault} isAnswered={isAnswered} isSlow={isSlow} />
  }
  return <BillList bill={output} choice={choice} />
}
