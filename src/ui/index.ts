export type { Services } from './app/services'
export { mount } from './mount'
