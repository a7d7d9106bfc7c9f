/** What a page must bring before it sends a form: the bytes of what is ticked in `inputs`. */
export interface Bringing {
  /** The ids of the inputs in which the ticks are. */
  readonly inputs: readonly string[];
  /** The GUID under which they are brought. */
  readonly upload: string;
  /** The most bytes of one. */
  readonly most: number;
  /** The most bytes of all that are ticked. */
  readonly mostTogether: number;
  readonly files: readonly {
    /** What the inputs answer where it is ticked. */
    readonly value: string;
    /** The client's id of it, and under what it is brought. */
    readonly file: string;
    readonly name: string;
    /** 0 where nobody tells it before it is brought. */
    readonly bytes: number;
    /** Whether it is the message as a whole, which the client does not call by an id. */
    readonly original: boolean;
  }[];
}
