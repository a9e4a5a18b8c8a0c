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

/** An order that could not be carried out, and why, in plain JSON. */
export interface FailedOrder extends Order {
  readonly why: object;
}

/** Where processes that follow one log tell all others how they do, and are told what to do. Losing it loses no truth. */
export interface FollowerBoard {
  /** Puts up a note in the place of the follower's last one. @throws {ViewUnavailable} */
  post(note: Note): Promise<void>;
  notes(): Promise<readonly Note[]>;
  /** Takes down the notes of those who are gone. */
  takeDown(followers: readonly string[]): Promise<void>;
  /** Given again before it was carried out, it is the same order. */
  order(order: Order): Promise<void>;
  /** What is ordered of any of these views. It stays: whoever follows the view next carries out what its owner could not. */
  orders(views: readonly string[]): Promise<readonly Order[]>;
  carriedOut(order: Order): Promise<void>;
  /** Carried out by nobody any more, and told to all, until it is given again or carried out in another way. */
  failed(order: FailedOrder): Promise<void>;
  failures(): Promise<readonly FailedOrder[]>;
}
