export { figuresIn } from './figures.ts';
export { type Counted, recount } from './recount.ts';
