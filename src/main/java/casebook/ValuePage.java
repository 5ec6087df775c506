package casebook;

import casebook.plan.Variation;
import casebook.site.Listed;

/** A page for one value of a notebook that makes many. */
record ValuePage(Variation variation, Listed listed) {}
