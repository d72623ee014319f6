using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>One reading of one compilation: the stages, in order.</summary>
internal static class ReadingSession
{
    public static SchemaReading Run(
        Compilation compilation, PayloadFields payloadFields, bool isBound, CancellationToken cancellation)
    {
        var context = new ReadingContext(compilation, isBound, cancellation);
        try
        {
            return Run(context, payloadFields, cancellation);
        }
        finally
        {
            context.Prebinding?.Stop();
        }
    }

    private static SchemaReading Run(ReadingContext context, PayloadFields payloadFields, CancellationToken cancellation)
    {
        // Who takes part: attributes and base classes, then calls on the schema builder.
        var classes = new ClassScan(context.Compilation, context.Index);
        context.Prebinding?.Begin(classes.Marked.ToList());
        classes.Run(cancellation);
        context.SourceClasses.AddRange(classes.WithBases);
        context.Registrations.AddRange(classes.Registrations);
        context.Registrations.AddRange(context.Calls.Registrations);
        if (classes.UsesEngineGenerator)
        {
            classes.Selections.ForEach(context.Calls.Selections.Add);
        }

        context.Prebinding?.Begin(context.Registrations);
        foreach (var scalar in classes.CustomScalars)
        {
            context.CustomScalars[scalar.Key] = scalar.Value;
        }

        // What descriptors say, and what the roots are called: needed before the first name is given.
        var configurations = new ConfigurationReader(context);
        configurations.Read();
        context.Roots.Read();
        configurations.DeclareKinds();

        // Roots first, then everything reachable from them.
        var applier = new RegistrationApplier(context);
        foreach (var registration in context.Registrations)
        {
            cancellation.ThrowIfCancellationRequested();
            applier.Apply(registration);
        }

        applier.ApplyRootConfigurations();
        var binder = new TypeBinder(context);
        binder.Drain();

        InternalMembers.Note(context);
        foreach (var type in context.Types.TooDeep)
        {
            context.Notes.Add(
                type,
                "it is constructed of itself without end, and what is nested deeper is left out",
                "declare the nested type as a class of its own");
        }

        foreach (var draft in context.Types.Guessed)
        {
            var describing = context.Types.Variants.Describing(draft.Clr!, draft.Kind).ToList();
            context.Notes.Add(
                new ReaderNote(
                    SymbolNames.Of(draft.Clr),
                    "several GraphQL types are made of it (" + string.Join(", ", describing.Select(context.Types.NameOf).Append(draft.Name).Distinct())
                        + "), and where "
                        + "nothing but the class is named, the one registered first is meant; it is read as " + draft.Name,
                    "say which one with BindRuntimeType<…>() or AddType<…>() on the server"),
                NoteList.PlaceOf(describing.Select(configuration => configuration.Class).FirstOrDefault(type => type is not null) ?? draft.Clr));
        }

        // What needs the whole schema.
        AbstractTypes.Connect(context, binder);
        RelayConvention.Apply(context);
        ReferenceResolvers.Apply(context);
        AbstractTypes.CopyInterfaceFields(context);
        UserListConvention.Apply(context, payloadFields);
        PayloadReader.Apply(context, payloadFields);
        FilteredTypes.Apply(context);
        RootAccess.Apply(context);

        // Behind the roots: a list of something guarded is still to say itself who may ask for it.
        PageAccess.Apply(context);
        NameCheck.Apply(context);
        return ModelFactory.Create(context, context.Compilation.AssemblyName ?? string.Empty);
    }
}
