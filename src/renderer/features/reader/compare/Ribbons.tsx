import { classes } from '../../../ui/classes';
import { relationLook } from '../../../ui/relation-look';
import { StanceMark } from '../../../ui/StanceMark';
import styles from './Ribbons.module.css';
import { labelTops, RIBBON_PX, type RibbonEnds, ribbonShapes } from './ribbon-shape';

/** A tie that is drawn between two panes. */
export interface DrawnTie extends RibbonEnds {
  /** Id of the relation's kind: its colour and line. */
  readonly kind: string;
  /** What its label says. */
  readonly label: string;
}

interface RibbonsProps {
  readonly ties: readonly DrawnTie[];
  /** Of the gutter, in px. */
  readonly width: number;
  readonly height: number;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Height of a label and the room above the next one, in px. */
const LABEL_PX = 30;
/** In a narrower gutter the labels keep their symbol alone. */
const WITH_WORDS_PX = 150;

/**
 * Bands between the tied passages of two panes. They are for the eye and the pointer: the same pairs
 * stand in a list, where the keyboard and screen readers find them.
 */
export function Ribbons({ ties, width, height, chosen, onChoose }: RibbonsProps) {
  const shapes = ribbonShapes(ties, width);
  const tieOf = new Map(ties.map((tie) => [tie.id, tie]));
  const tops = labelTops(
    shapes.map(({ id, middle }) => ({ id, y: middle.y })),
    LABEL_PX,
  );
  return (
    <div className={styles.gutter} aria-hidden style={{ width, height }}>
      <svg className={styles.bands} width={width} height={height}>
        {shapes.map(({ id, band, edge, ticks, dot }) => (
          <g
            key={id}
            className={classes(
              styles[relationLook(tieOf.get(id)?.kind ?? '')],
              id === chosen && styles.chosen,
            )}
          >
            <path className={styles.band} d={band} />
            <path className={styles.edge} d={edge} />
            {ticks.map(({ x, top }) => (
              <rect
                key={x}
                className={styles.tick}
                x={x === 0 ? 0 : x - 3}
                y={top}
                width={3}
                height={RIBBON_PX}
              />
            ))}
            {dot === undefined ? null : <circle className={styles.tick} cx={dot.x} cy={dot.y} r={4} />}
          </g>
        ))}
      </svg>
      {shapes.map(({ id, middle }) => {
        const tie = tieOf.get(id);
        return tie === undefined ? null : (
          <button
            key={id}
            type="button"
            tabIndex={-1}
            className={classes(styles.label, id === chosen && styles.ringed)}
            style={{ left: middle.x, top: tops.get(id) }}
            title={tie.label}
            onClick={() => onChoose(id)}
          >
            <StanceMark stance={relationLook(tie.kind)} />
            {width < WITH_WORDS_PX ? null : <span dir="auto">{tie.label}</span>}
          </button>
        );
      })}
    </div>
  );
}
