namespace Junheng.Planning.Rotation.Model;

/// <summary>Makes a whole plan of a point of the relaxation, with everything that follows from its flows.</summary>
internal sealed class FlowRounding(RotationModel model)
{
    /// <summary>As <see cref="Linear.MipOptions.Rounding"/>.</summary>
    public double[]? Round(double[] relaxed)
    {
        for (var f = 0; f < model.Flows.Count; f++)
        {
            if (Math.Abs(relaxed[f] - Math.Round(relaxed[f])) > 1e-6)
                return null;
        }

        return PointOf.Flows(model, relaxed);
    }
}
