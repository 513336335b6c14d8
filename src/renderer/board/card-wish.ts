/** What a person wants to do to a card that the board leaves to the screen around it. */
export type CardWish = 'count-hands' | 'say-why';
