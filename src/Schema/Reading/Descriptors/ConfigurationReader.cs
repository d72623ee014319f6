using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Reads every configuration class and inline configuration of the compilation.</summary>
internal sealed class ConfigurationReader
{
    private readonly ReadingContext _context;
    private readonly DescriptorReader _descriptors;

    public ConfigurationReader(ReadingContext context)
    {
        _context = context;
        _descriptors = new DescriptorReader(context.Compilation, context.Notes, context.PermissionUses);
    }

    public void Read()
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var registration in _context.Registrations)
        {
            if (registration.Kind == RegistrationKind.Configuration
                && registration.Symbol is INamedTypeSymbol type
                && ConfigurationBase.Of(type) is { } configured)
            {
                if (!seen.Add(type))
                {
                    Register(type, registration);
                    continue;
                }

                var configuration = new TypeConfiguration(configured.Kind, configured.IsExtension, configured.RuntimeType)
                {
                    Class = type,
                    Operation = registration.Operation,
                    Call = registration.Call,
                };
                _descriptors.ReadClass(type, configuration);
                configuration.Access.AddRange(AccessResolver.Own(type, AccessOrigin.Type, _context.Compilation));
                _context.Configurations.Add(configuration);
            }
            else if (registration is { IsTypeClass: true, Symbol: INamedTypeSymbol typeClass, TargetType: not null })
            {
                var configuration = new TypeConfiguration(registration.TypeKind, true, registration.TargetType);
                _descriptors.ReadClass(typeClass, configuration);
                _context.Configurations.Add(configuration);
            }
        }

        foreach (var inline in _context.Calls.Inline)
        {
            var configuration = new TypeConfiguration(inline.Kind, inline.IsExtension, inline.RuntimeType)
            {
                IsInline = true,
                Operation = inline.Operation,
                Call = inline.Call,
            };
            if (inline.Lambda is { } lambda)
            {
                var containing = Binding.ModelOf(lambda.SyntaxTree, _context.Compilation)?.GetEnclosingSymbol(lambda.SpanStart, _context.Cancellation);
                _descriptors.ReadLambda(lambda, containing ?? _context.Compilation.Assembly, configuration);
            }

            _context.Configurations.Add(configuration);
        }

        _context.Configurations.AddRange(_descriptors.Inline);
    }

    /// <summary>Tells the type table which C# types are interfaces and unions.</summary>
    public void DeclareKinds()
    {
        foreach (var registration in _context.Registrations)
        {
            if (registration is
                {
                    IsTypeClass: true,
                    TargetType: INamedTypeSymbol target,
                    TypeKind: SchemaTypeKind.Interface or SchemaTypeKind.Union,
                })
            {
                _context.Types.DeclareKind(target, registration.TypeKind);
            }
        }

        foreach (var configuration in _context.Configurations)
        {
            if (configuration is { IsExtension: false, RuntimeType: INamedTypeSymbol type }
                && configuration.Kind is SchemaTypeKind.Interface or SchemaTypeKind.Union)
            {
                _context.Types.DeclareKind((INamedTypeSymbol)configuration.RuntimeType, configuration.Kind);
            }
        }
    }

    private void Register(INamedTypeSymbol type, Registration registration)
    {
        var known = _context.Configurations.Find(configuration => SymbolEqualityComparer.Default.Equals(configuration.Class, type));
        if (known is not null)
        {
            known.Operation ??= registration.Operation;
            known.Call ??= registration.Call;
        }
    }
}
