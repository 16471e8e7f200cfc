export type { Services } from './app/services'
export { silentSolver } from './app/silentSolver'
export { mount } from './mount'
