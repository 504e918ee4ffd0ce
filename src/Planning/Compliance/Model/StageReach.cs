using Junheng.Standards.Evaluation;
using Junheng.Standards.Expressions;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Compliance.Model;

/// <summary>What actions do to the indicators of one stage, found once for all its sections.</summary>
internal sealed class StageReach
{
    private readonly Dictionary<Expression, AffineForm?> forms = [];
    private readonly ActionEffects effects;

    public StageReach(StandardPack pack, StageFrame frame, StageAssessment assessment, ActionEffects effects)
    {
        Pack = pack;
        Frame = frame;
        Assessment = assessment;
        this.effects = effects;
        Formulas = [.. pack.Indicators.Select(indicator => new EffectiveFormulas(pack, indicator, frame))];
        Fixed = new bool[Formulas.Length];
        for (var k = 0; k < Fixed.Length; k++)
            Fixed[k] = Formulas[k].Deciding.Any(DependsOnActions) || Numerators(k).Any(each => DependsOnActions(each) && Form(each) is null);
    }

    public StandardPack Pack { get; }
    public StageFrame Frame { get; }
    public StageAssessment Assessment { get; }

    /// <summary>By indicator.</summary>
    public EffectiveFormulas[] Formulas { get; }

    /// <summary>By indicator: true where actions change it in a way that a plan cannot reckon with, so that it is taken as it stands.</summary>
    public bool[] Fixed { get; }

    public bool DependsOnActions(Expression expression) => expression.Variables.Any(IsActed);

    /// <summary>What each variable of the school adds to the section's amount; empty where nothing does.</summary>
    /// <param name="variableOf">The school's variable of an action in a stage slot (see <see cref="ActionEffects"/>); −1 for none.</param>
    public void Effects(int indicator, int section, Func<int, int> variableOf, List<(int Variable, Rational Effect)> into)
    {
        into.Clear();
        if (Fixed[indicator] || Form(Formulas[indicator].Numerator(section)) is not { Terms.Count: > 0 } form)
            return;
        foreach (var term in form.Terms)
        {
            if (term.Coefficient(Frame, section) is not { Sign: not 0 } coefficient)
                continue;
            if (PackPlan.Of(Pack).IsSplit(term.Variable.Slot, Frame.Stage))
                coefficient *= Frame.ExactShare(section) ?? Rational.Zero;
            foreach (var (slot, amount) in effects.On(term.Variable.Fields[Frame.Stage].Id))
            {
                if (variableOf(slot) is >= 0 and var variable)
                    AddTo(into, variable, coefficient * amount);
            }
        }

        into.RemoveAll(each => each.Effect.Sign == 0);
    }

    private static void AddTo(List<(int Variable, Rational Effect)> into, int variable, Rational effect)
    {
        for (var i = 0; i < into.Count; i++)
        {
            if (into[i].Variable != variable)
                continue;
            into[i] = (variable, into[i].Effect + effect);
            return;
        }

        into.Add((variable, effect));
    }

    private IEnumerable<Expression> Numerators(int k) =>
        Enumerable.Range(0, Frame.Count).Select(Formulas[k].Numerator).Append(Pack.Indicators[k].Numerator).Distinct();

    private AffineForm? Form(Expression numerator)
    {
        if (!forms.TryGetValue(numerator, out var form))
            forms.Add(numerator, form = AffineForm.Read(numerator, IsActed));
        return form;
    }

    private bool IsActed(Variable variable) =>
        variable.IsField && variable.Fields.TryGetValue(Frame.Stage, out var field) && effects.Touches(field.Id);
}
