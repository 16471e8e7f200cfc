export type { Dimension, Ghost, Preview } from './preview'
export type { Answer, Question, Solver } from './solver'
export {
  type CameraRequest,
  createWorkspace,
  type Workspace,
  type WorkspaceState,
} from './workspace'
