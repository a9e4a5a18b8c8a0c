/** What a process that follows the log says of itself, in plain JSON. `beat` grows while it lives. */
export interface Note {
  readonly follower: string;
  readonly beat: number;
  readonly said: object;
}

/** What an operator wants of whoever follows a view. */
export interface Order {
  readonly view: string;
  readonly what: 'resume' | 'rebuild';
}

/** Where processes that follow one log tell all others how they do, and are told what to do. Losing it loses no truth. */
export interface FollowerBoard {
  /** Puts up a note in the place of the follower's last one. @throws {ViewUnavailable} */
  post(note: Note): Promise<void>;
  notes(): Promise<readonly Note[]>;
  /** Takes down the notes of those who are gone. */
  takeDown(followers: readonly string[]): Promise<void>;
  /** Stands until it is done, whoever dies meanwhile. Given again before that, it is the same order. */
  order(order: Order): Promise<void>;
  /** The orders about these views. */
  orders(views: readonly string[]): Promise<readonly Order[]>;
  /** It has been carried out. */
  done(order: Order): Promise<void>;
}
