export { figuresIn } from './figures.ts';
export { minutesOfLength } from './minutes.ts';
export { type Counted, recount } from './recount.ts';
