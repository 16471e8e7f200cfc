import Boxes from 'lucide-react/icons/boxes'
import Cable from 'lucide-react/icons/cable'
import Copy from 'lucide-react/icons/copy'
import CopyPlus from 'lucide-react/icons/copy-plus'
import DoorOpen from 'lucide-react/icons/door-open'
import Grid from 'lucide-react/icons/grid-3x3'
import Hammer from 'lucide-react/icons/hammer'
import LayoutGrid from 'lucide-react/icons/layout-grid'
import Pointer from 'lucide-react/icons/mouse-pointer-2'
import Move from 'lucide-react/icons/move'
import MoveHorizontal from 'lucide-react/icons/move-horizontal'
import Network from 'lucide-react/icons/network'
import Package from 'lucide-react/icons/package-plus'
import Pentagon from 'lucide-react/icons/pentagon'
import Rotate from 'lucide-react/icons/rotate-cw'
import Route from 'lucide-react/icons/route'
import Ruler from 'lucide-react/icons/ruler'
import Scissors from 'lucide-react/icons/scissors'
import Snowflake from 'lucide-react/icons/snowflake'
import Square from 'lucide-react/icons/square'
import SquareDashed from 'lucide-react/icons/square-dashed'
import StickyNote from 'lucide-react/icons/sticky-note'
import Wrench from 'lucide-react/icons/wrench'
import Zap from 'lucide-react/icons/zap'
import type { Icon } from './Button'

// By name, since a tool states its icon without knowing of React. Each is imported by itself.
const icons: Readonly<Record<string, Icon>> = {
  boxes: Boxes,
  cable: Cable,
  copy: Copy,
  'copy-plus': CopyPlus,
  'grid-3x3': Grid,
  'door-open': DoorOpen,
  hammer: Hammer,
  'layout-grid': LayoutGrid,
  'mouse-pointer-2': Pointer,
  move: Move,
  'move-horizontal': MoveHorizontal,
  network: Network,
  'package-plus': Package,
  pentagon: Pentagon,
  'rotate-cw': Rotate,
  route: Route,
  ruler: Ruler,
  scissors: Scissors,
  snowflake: Snowflake,
  square: Square,
  'square-dashed': SquareDashed,
  'sticky-note': StickyNote,
  zap: Zap,
}

/** The picture of a tool; one that is not packed gets a wrench. */
export const toolIcon = (name: string): Icon => icons[name] ?? Wrench
