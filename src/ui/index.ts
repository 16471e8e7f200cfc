export { mount } from './mount'
