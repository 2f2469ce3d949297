import type { AnnotationActions } from '../annotation-work';
import { anchorAtPoint, anchorInArea, anchorOfSource, anchorsFor } from './anchor-passage';
import { annotate, annotateQuote } from './annotate-passage';
import { changeAnnotation, changeAnnotations, removeAnnotations } from './change-annotations';
import { addRelationKind, colourTag, removeRelationKind, renameHighlight } from './change-preferences';
import { deleteTag, renameTag } from './edit-tags';
import { ignoreSuggestion, restoreSuggestions } from './ignore-suggestions';
import { mergeAnnotations } from './merge-annotations';
import { changePassageRelation, relatePassages, unrelatePassages } from './relate-passages';
import { anchorCandidates, repairAnchor, repairAnchors } from './repair-anchor';
import { replaceSource } from './replace-source';
import type { ReplaceSourceContext } from './replace-source';
import { emptyBin, restoreFromBin } from './restore-from-bin';
import { splitAnnotation } from './split-annotation';

/** The actions on marks over their workflows. Changes are made one after another. */
export function annotationActions(context: ReplaceSourceContext): AnnotationActions {
  const { inTurn } = context;
  return {
    annotate: (request) => inTurn(() => annotate(context, request)),
    annotateQuote: (request) => inTurn(() => annotateQuote(context, request)),
    changeAnnotation: (id, changes, session) => inTurn(() => changeAnnotation(context, id, changes, session)),
    changeAnnotations: (ids, change) => inTurn(() => changeAnnotations(context, ids, change)),
    removeAnnotations: (ids) => inTurn(() => removeAnnotations(context, ids)),
    mergeAnnotations: (ids) => inTurn(() => mergeAnnotations(context, ids)),
    splitAnnotation: (id, at) => inTurn(() => splitAnnotation(context, id, at)),
    anchorsFor: (source, stretches) => anchorsFor(context, source, stretches),
    anchorAtPoint: (source, pageIndex, offset) => anchorAtPoint(context, source, pageIndex, offset),
    anchorInArea: (source, area) => anchorInArea(context, source, area),
    anchorOfSource: async (source) => ({ ok: true, value: anchorOfSource(source) }),
    anchorCandidates: (id, piece, like) => anchorCandidates(context, id, piece, like),
    repairAnchor: (id, piece, place) => inTurn(() => repairAnchor(context, id, piece, place)),
    repairAnchors: (repairs) => inTurn(() => repairAnchors(context, repairs)),
    replaceSource: (sourceId, file) => replaceSource(context, sourceId, file),
    relatePassages: (from, to, kind, label) => inTurn(() => relatePassages(context, from, to, kind, label)),
    changePassageRelation: (id, changes) => inTurn(() => changePassageRelation(context, id, changes)),
    unrelatePassages: (id) => inTurn(() => unrelatePassages(context, id)),
    addRelationKind: (kind) => inTurn(() => addRelationKind(context, kind)),
    removeRelationKind: (id) => inTurn(() => removeRelationKind(context, id)),
    renameTag: (from, to) => inTurn(() => renameTag(context, from, to)),
    deleteTag: (tag) => inTurn(() => deleteTag(context, tag)),
    colourTag: (tag, colour) => inTurn(() => colourTag(context, tag, colour)),
    renameHighlight: (slot, name) => inTurn(() => renameHighlight(context, slot, name)),
    restoreFromBin: (ids) => inTurn(() => restoreFromBin(context, ids)),
    emptyBin: (ids) => inTurn(() => emptyBin(context, ids)),
    ignoreSuggestion: (suggestion) => inTurn(() => ignoreSuggestion(context, suggestion)),
    restoreSuggestions: (sourceId) => inTurn(() => restoreSuggestions(context, sourceId)),
  };
}
